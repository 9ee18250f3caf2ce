import type { CanvasElement, Content } from 'pdfmake/interfaces.js'
import { paperText } from './paper-text.ts'

const SIDE = 8

/** A box to tick, drawn: no font is needed that has one. */
export function tickBox(label: string, ticked: boolean): Content {
  const line = { type: 'line' as const, lineWidth: 1.2 }
  const tick: CanvasElement[] = [
    { ...line, x1: 1.5, y1: 5.2, x2: 3.6, y2: 7.6 },
    { ...line, x1: 3.6, y1: 7.6, x2: 7.6, y2: 1.6 },
  ]
  const box: CanvasElement = { type: 'rect', x: 0, y: 1, w: SIDE, h: SIDE, lineWidth: 0.7 }
  return {
    columns: [
      { width: SIDE + 5, canvas: [box, ...(ticked ? tick : [])] },
      { width: '*', ...paperText(label), ...(ticked && { bold: true }) },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 1.5],
  }
}
