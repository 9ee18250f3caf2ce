import type { ReportedRow, ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { reasonText } from '#shared/papers/reason-text.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { reportSigners } from '../reports/report-signers.ts'
import { findFlow } from '../uploads/flows.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { zoneOfUpload } from './zone-of-upload.ts'

/** What the report of a run tells as it stands now, and the run. */
export async function reportOfUpload(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  runId: string,
): Promise<{ readonly run: UploadRun; readonly report: ReportedUpload }> {
  const { run, rows } = await readUpload(bridge, runId)
  const flow = findFlow(run.flow)
  if (!run.startedAt || !flow)
    throw new CliRefusal('Unggahan ini belum pernah berjalan; laporan dibuat setelah "langkah upload run".')
  const berkas = await berkasOfUpload(bridge, run)
  const people = await askBridge(bridge.people.list.query())
  const office = await askBridge(bridge.organisation.read.query())
  const reported = rows.map(
    ({ data, line, state, why, detail, proof, changedAt }): ReportedRow => ({
      ...flow.identify(data),
      ...{ line, state, why, detail, proof, changedAt },
    }),
  )
  const report: ReportedUpload = {
    agency: berkas?.sop.agency,
    unit: berkas?.sop.unit,
    title: berkas?.sop.title ?? flow.title,
    runId,
    workbook: run.workbook.name,
    caseNumber: berkas?.caseFile.number,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    madeAt: new Date(io.now()),
    ...(run.report && { replaces: { madeAt: run.report.at, sheetHash: run.report.hash } }),
    timeZone: await zoneOfUpload(io, berkas),
    rows: reported,
    table: flow.report?.(rows, ({ why, detail }) => reasonText(why, detail)),
    signers: reportSigners(berkas?.sop, people, office?.posts),
  }
  return { run, report }
}
