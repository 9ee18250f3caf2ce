import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { ReportTable } from '#bridge/ports/report-table.ts'
import type { ReportedRow, ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { shortLocalTime } from '../local-time.ts'
import { proofOrReason } from '../report-facts.ts'
import { tableLook } from '../table-look.ts'
import { gridLayout } from './paper-frame.ts'
import { paperText } from './paper-text.ts'

/** More lines nobody reads on paper: what is left out stands in the XLSX, and the paper says so. */
const MOST_LINES = 1_000

/** Titles and widths in points; `*` takes what is left. */
type Columns = readonly (readonly [title: string, width: number | '*'])[]

const UNDONE: Columns = [
  ['Baris', 28],
  ['NIP', 84],
  ['Nama', 110],
  ['Jenis', 50],
  ['Nomor', 100],
  ['Status', 84],
  ['Alasan', '*'],
]
const PROVEN: Columns = [
  ['Baris', 28],
  ['NIP', 84],
  ['Nama', 110],
  ['Jenis', 50],
  ['Nomor', 100],
  ['Bukti yang dibaca kembali', '*'],
  ['Dibaca', 66],
]

/** The table that the flow gives itself; else first what did not go through with its reasons, then what is proven. */
export function laporanUploadRows({ rows, table, timeZone }: ReportedUpload, width: number): Content[] {
  if (table) return listed('', ownColumns(table, width), ownRows(table))
  const { proven = [], undone = [] } = Object.groupBy(rows, ({ state }) =>
    state === 'proven' ? 'proven' : 'undone',
  )
  return [
    ...listed(
      `Belum masuk ke portal: ${undone.length} baris`,
      UNDONE,
      undone.map((row) => [...named(row), panelId[`row.${row.state}`], proofOrReason(row)].map(paperText)),
    ),
    ...listed(
      `Sudah tampil di portal: ${proven.length} baris`,
      PROVEN,
      proven.map((row) => [
        ...[...named(row), proofOrReason(row)].map(paperText),
        { text: shortLocalTime(new Date(row.proof?.readAt ?? row.changedAt), timeZone) },
      ]),
    ),
  ]
}

function named({ line, nip, name, kind, number }: ReportedRow): string[] {
  return [String(line), nip, name, kind, number]
}

/** In points, of a figure in the size that tables are set in; what is read by eye stays on one line. */
const FIGURE = 4.5
const PADDING = 9

/** The last column, that of the remark, takes what the others leave. */
function ownColumns({ columns }: ReportTable, width: number): Columns {
  const wanted = columns.slice(0, -1).reduce((sum, column) => sum + column.width * FIGURE, 0)
  const most = (width - columns.length * PADDING) * 0.85
  const points = FIGURE * Math.min(1, most / wanted)
  return columns.map(({ title, width }, at) => [title, at === columns.length - 1 ? '*' : width * points])
}

function ownRows({ rows }: ReportTable): TableCell[][] {
  return rows.map(({ cells, tone }) =>
    cells.map((text, at) => ({
      ...paperText(text),
      ...(at === cells.length - 1 && tone && { fillColor: tableLook.tones[tone] }),
    })),
  )
}

function listed(title: string, columns: Columns, rows: TableCell[][]): Content[] {
  if (rows.length === 0) return []
  const left = rows.length - MOST_LINES
  return [
    { text: title, bold: true, margin: [0, 10, 0, 3] },
    {
      fontSize: 8,
      layout: gridLayout,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(([, width]) => width),
        body: [
          columns.map(([text]) => ({ text, bold: true, fillColor: '#EEF3F3', alignment: 'center' })),
          ...rows.slice(0, MOST_LINES),
        ],
      },
    },
    ...(left > 0
      ? [
          {
            text: `… dan ${left} baris lagi, tertulis satu per satu di laporan-hasil-upload.xlsx.`,
            margin: [0, 3, 0, 0],
          } as Content,
        ]
      : []),
  ]
}
