import type { CellObject, SheetData } from 'write-excel-file/node'
import { RowState } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { shortLocalTime } from './local-time.ts'
import { reasonText } from './reason-text.ts'
import type { ReportedRow } from './reported-upload.ts'
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

/** How many rows stand in each state, states without rows left out. */
export function totalsOf(rows: readonly Pick<ReportedRow, 'state'>[]): [RowState, number][] {
  const counts = Map.groupBy(rows, ({ state }) => state)
  return RowState.options.flatMap((state): [RowState, number][] => {
    const count = counts.get(state)?.length ?? 0
    return count > 0 ? [[state, count]] : []
  })
}

function proofOrReason({ state, proof, why, detail }: ReportedRow): string {
  if (state !== 'proven' || !proof) return reasonText(why, detail)
  const pdf = proof.fileHash ? `PDF sha256 ${proof.fileHash.slice(0, 16)}…` : reasonText(why)
  const picture = proof.screenshotHash ? `gambar sha256 ${proof.screenshotHash.slice(0, 16)}…` : ''
  return [proof.text, pdf, picture].filter(Boolean).join('\n')
}
