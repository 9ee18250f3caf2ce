import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reasonText } from '../reports/reason-text.ts'
import { reportSigners } from '../reports/report-signers.ts'
import type { ReportedRow } from '../reports/reported-upload.ts'
import { uploadReport } from '../reports/upload-report.ts'
import { findFlow } from '../uploads/flows.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { zoneOfUpload } from './zone-of-upload.ts'

/** Makes the report of a run, keeps it in the data folder and attaches it to the run; answers with its file. */
export async function makeUploadReport(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  runId: string,
): Promise<{ file: string; bytes: Buffer }> {
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
  const bytes = await uploadReport({
    agency: berkas?.sop.agency,
    unit: berkas?.sop.unit,
    title: berkas?.sop.title ?? flow.title,
    runId,
    workbook: run.workbook.name,
    caseNumber: berkas?.caseFile.number,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    madeAt: new Date(io.now()),
    timeZone: await zoneOfUpload(io, berkas),
    rows: reported,
    table: flow.report?.(rows, ({ why, detail }) => reasonText(why, detail)),
    signers: reportSigners(berkas?.sop, people, office?.posts),
  })
  const file = join('uploads', runId, 'laporan-hasil-upload.xlsx')
  await keep(join(io.dataDir, file), bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  await askBridge(bridge.uploads.attachReport.mutate({ commandId: randomUUID(), runId, file, hash }))
  return { file: join(io.dataDir, file), bytes }
}

/** Whole or not at all, for a report may be open in Excel while the next one is made. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, bytes, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
