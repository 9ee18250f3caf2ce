import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { AgendaEntry, AgendaGap, BukuAgenda } from '#shared/papers/buku-agenda.ts'
import type { Kop } from '#shared/papers/kop.ts'
import { gridLayout, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'

const TITLES = ['Nomor agenda', 'Diterima', 'Dari', 'NIP', 'Hal', 'Diteruskan kepada', 'Keadaan']
const WIDTHS = [58, 78, '*', 108, '*', 104, 58] as const

/** A register of a period, across the page, its titles on every page. */
export function bukuAgendaPaper(view: BukuAgenda, kop: Kop): TDocumentDefinitions {
  const { lines } = kop
  const body = view.rows.length > 0 ? view.rows.map(rowOf) : [emptyRow()]
  return paperFrame(
    { title: view.title, sheet: kop.paper, landscape: true, fontSize: 8.5, foot: `${view.count} nomor` },
    [
      { ...paperText(lines.at(-1) ?? ''), alignment: 'center' },
      { ...paperText(view.title.toUpperCase()), bold: true, fontSize: 12, alignment: 'center' },
      { ...paperText(view.period), alignment: 'center', margin: [0, 0, 0, 8] },
      {
        layout: gridLayout,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [...WIDTHS],
          body: [
            TITLES.map((text) => ({ text, bold: true, fillColor: '#EEF3F3', alignment: 'center' })),
            ...body,
          ],
        },
      },
    ],
  )
}

function rowOf(row: AgendaEntry | AgendaGap): TableCell[] {
  if ('reason' in row) {
    const rest = Array<TableCell>(TITLES.length - 2).fill('')
    const style = { italics: true, color: '#8A3A00', fillColor: '#FFF6E5' }
    return [
      { ...paperText(row.numbers), ...style },
      { ...paperText(row.reason), ...style, colSpan: TITLES.length - 1 },
      ...rest,
    ]
  }
  const { number, receivedAt, from, nip, subject, passedTo, state } = row
  return [number, receivedAt, from, nip, subject, passedTo, state].map(paperText)
}

function emptyRow(): TableCell[] {
  const text = 'Tidak ada isi pada masa ini.'
  return [{ text, italics: true, colSpan: TITLES.length }, ...Array<TableCell>(TITLES.length - 1).fill('')]
}
