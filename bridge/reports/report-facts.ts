import type { ReportedRow, ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { reasonText } from '#shared/papers/reason-text.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { localTime } from './local-time.ts'

export function reportHeading({ table }: Pick<ReportedUpload, 'table'>): string {
  return table?.heading ?? 'Laporan Hasil Upload'
}

/** Which run it was, of what, from when to when. */
export function reportFacts(report: ReportedUpload): readonly (readonly [label: string, value: string])[] {
  const { timeZone, caseNumber, replaces } = report
  const at = (instant: string | undefined) => (instant ? localTime(new Date(instant), timeZone) : 'belum')
  return [
    ['Nomor unggahan', report.runId],
    ...(caseNumber ? ([['Berkas', caseNumber]] as const) : []),
    ['Buku kerja', report.workbook],
    ['Mulai', at(report.startedAt)],
    ['Selesai', at(report.finishedAt)],
    ['Laporan dibuat', localTime(report.madeAt, timeZone)],
    ...(replaces
      ? ([
          ['Menggantikan', `laporan ${at(replaces.madeAt)}, sha256 ${replaces.sheetHash.slice(0, 16)}…`],
        ] as const)
      : []),
  ]
}

/** The flow's own figures, or how many rows stand in each state, states without rows left out, and of how many. */
export function reportTotals({ rows, table }: Pick<ReportedUpload, 'rows' | 'table'>): {
  readonly totals: readonly (readonly [label: string, value: string])[]
  readonly whole?: string
} {
  if (table) return { totals: table.totals }
  const counts = Map.groupBy(rows, ({ state }) => state)
  const totals = RowState.options.flatMap((state): [string, string][] => {
    const count = counts.get(state)?.length ?? 0
    return count > 0 ? [[panelId[`row.${state}`], String(count)]] : []
  })
  return { totals, whole: String(rows.length) }
}

/** What was read back from the portal with the digests of what was sent and seen; of any other row its reason. */
export function proofOrReason({ state, proof, why, detail }: ReportedRow): string {
  if (state !== 'proven' || !proof) return reasonText(why, detail)
  const pdf = proof.fileHash ? `PDF sha256 ${proof.fileHash.slice(0, 16)}…` : reasonText(why)
  const picture = proof.screenshotHash ? `gambar sha256 ${proof.screenshotHash.slice(0, 16)}…` : ''
  return [proof.text, pdf, picture].filter(Boolean).join('\n')
}
