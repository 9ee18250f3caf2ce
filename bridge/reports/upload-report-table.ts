import type { CellObject, SheetData } from 'write-excel-file/node'
import type { ReportedRow } from '#bridge/ports/reported-upload.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { shortLocalTime } from './local-time.ts'
import { proofOrReason } from './report-facts.ts'
import { tableLook } from './table-look.ts'
import { heightOf, textCell } from './write-sheet.ts'

const TITLES = ['No', 'NIP', 'Nama', 'Jenis', 'Nomor', 'Status', 'Bukti atau alasan', 'Waktu']
/** In characters. */
export const columnWidths = [5, 20, 20, 9, 26, 20, 50, 16]
const { good, look, bad } = tableLook.tones
const colours: Partial<Record<RowState, string>> = {
  proven: good,
  refused: bad,
  blocked: bad,
  'needs-person': look,
  'in-doubt': look,
  failed: look,
}

/** Every row of the workbook in its order. */
export function uploadReportTable(rows: readonly ReportedRow[], timeZone: string): SheetData {
  return [
    TITLES.map((title) => textCell(title, tableLook.head)),
    ...rows.map((row, index) => {
      const when = shortLocalTime(new Date(row.proof?.readAt ?? row.changedAt), timeZone)
      const state = panelId[`row.${row.state}`]
      const texts = [row.nip, row.name, row.kind, row.number, state, proofOrReason(row), when]
      const height = heightOf(texts, columnWidths.slice(1))
      const cell: Partial<CellObject> = { ...tableLook.cell, height }
      const colour = colours[row.state]
      return [
        { ...cell, value: index + 1, type: Number, align: 'center' as const },
        ...texts.map((text) =>
          textCell(text, { ...cell, ...(text === state && colour && { backgroundColor: colour }) }),
        ),
      ]
    }),
  ]
}
