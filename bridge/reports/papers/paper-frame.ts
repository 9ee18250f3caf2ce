import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Kop } from '#shared/papers/kop.ts'

export const cm = 28.3465

/** In points. Folio is what Indonesian offices call F4: 21.5 × 33 cm. */
const sheets = {
  A4: { width: 21 * cm, height: 29.7 * cm },
  folio: { width: 21.5 * cm, height: 33 * cm },
  'half-folio': { width: 21.5 * cm, height: 16.5 * cm },
} as const

const marginOf = (sheet: Frame['sheet']) => (sheet === 'half-folio' ? 1 : 2) * cm

/** How wide a page is between its margins, in points. */
export function bodyWidth(sheet: Frame['sheet']): number {
  return sheets[sheet].width - 2 * marginOf(sheet)
}

interface Frame {
  readonly title: string
  readonly sheet: Kop['paper'] | 'half-folio'
  readonly landscape?: boolean
  readonly fontSize?: number
  /** Stands at the foot of each page, beside its number. */
  readonly foot?: string
}

/** A document with its page, margins, font and page numbers; `content` is what stands on it. */
export function paperFrame(frame: Frame, content: Content[]): TDocumentDefinitions {
  const { title, sheet, landscape = false, fontSize = 10.5, foot = '' } = frame
  const { width, height } = sheets[sheet]
  const isHalf = sheet === 'half-folio'
  const margin = marginOf(sheet)
  return {
    info: { title, creator: 'Langkah', producer: 'Langkah' },
    pageSize: landscape ? { width: height, height: width } : { width, height },
    pageOrientation: landscape || isHalf ? 'landscape' : 'portrait',
    pageMargins: [margin, isHalf ? 0.8 * cm : 1.5 * cm, margin, isHalf ? 1 * cm : 1.7 * cm],
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.15 },
    footer: (page, pages) => ({
      margin: [margin, 4, margin, 0],
      fontSize: 7.5,
      color: '#555555',
      columns: [
        { text: foot, width: '*' },
        { text: pages > 1 ? `Halaman ${page} dari ${pages}` : '', alignment: 'right', width: 90 },
      ],
    }),
    content,
  }
}

/** Thin lines all around, with room for the eye. */
export const gridLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#333333',
  vLineColor: () => '#333333',
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}
