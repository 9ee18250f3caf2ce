import type { Column, Content } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'
import { paperText } from './paper-text.ts'

const LOGO = 56

/** The kop: government and agency in the middle, the logo at the left where there is one, the double rule below. */
export function kopBlock(kop: Kop, width: number, scale = 1): Content[] {
  const { lines, details, logo, isOwn } = kop
  const last = lines.length - 1
  const names = lines.map((line, at) => ({
    ...paperText(line),
    alignment: 'center' as const,
    fontSize: (at === last ? 14 : 12) * scale,
    bold: at === last,
    lineHeight: 1.05,
  }))
  const below = details.map((line) => ({
    ...paperText(line),
    alignment: 'center' as const,
    fontSize: 9 * scale,
    lineHeight: 1.05,
  }))
  if (!isOwn) return [...names, { text: '', margin: [0, 0, 0, 6] }]
  const size = LOGO * scale
  const middle: Column = { width: '*', stack: [...names, ...below] }
  const beside: Column[] = logo
    ? [{ image: dataUrl(logo), fit: [size, size], width: size }, middle, { text: '', width: size }]
    : [middle]
  return [
    { columns: beside, columnGap: 6 },
    {
      canvas: [
        { type: 'line', x1: 0, y1: 3, x2: width, y2: 3, lineWidth: 2 },
        { type: 'line', x1: 0, y1: 5.5, x2: width, y2: 5.5, lineWidth: 0.6 },
      ],
      margin: [0, 2, 0, 8 * scale],
    },
  ]
}

function dataUrl({ kind, bytes }: NonNullable<Kop['logo']>): string {
  const type = kind === 'jpg' ? 'image/jpeg' : 'image/png'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
