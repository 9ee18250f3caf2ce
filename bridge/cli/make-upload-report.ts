import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { readOffice } from '#bridge/files/read-office.ts'
import type { ReportedRow, ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { kopOf } from '#shared/papers/kop.ts'
import { createPapers } from '../reports/papers/create-papers.ts'
import { reasonText } from '../reports/reason-text.ts'
import { reportSigners } from '../reports/report-signers.ts'
import { uploadReport } from '../reports/upload-report.ts'
import { findFlow } from '../uploads/flows.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { zoneOfUpload } from './zone-of-upload.ts'

/** Where a report lies, XLSX and PDF. */
export interface MadeReport {
  readonly sheet: ReportFile
  readonly paper: ReportFile
}

interface ReportFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Makes the report of a run, keeps it in the data folder as XLSX and PDF and attaches both to the run. */
export async function makeUploadReport(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  runId: string,
): Promise<MadeReport> {
  const report = await reportOf(io, bridge, runId)
  const bytes = await uploadReport(report)
  const hash = sha256(bytes)
  const printed = await printPaper(io, report, hash)
  const folder = join('uploads', runId)
  const sheet = { file: join(folder, 'laporan-hasil-upload.xlsx'), hash }
  const paper = { file: join(folder, 'laporan-hasil-upload.pdf'), hash: sha256(printed) }
  const at = (file: string) => join(io.dataDir, file)
  await keep(at(sheet.file), bytes)
  await keep(at(paper.file), printed)
  await askBridge(bridge.uploads.attachReport.mutate({ commandId: randomUUID(), runId, ...sheet, paper }))
  return { sheet: { file: at(sheet.file), bytes }, paper: { file: at(paper.file), bytes: printed } }
}

async function reportOf(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  runId: string,
): Promise<ReportedUpload> {
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
  return {
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
  }
}

/** Under the office's own kop, where `kantor.yaml` has one. */
async function printPaper(io: CliIo, report: ReportedUpload, sheetHash: string): Promise<Uint8Array> {
  const { office, logo } = await readOffice(io.dataDir)
  const kop = { ...kopOf(office, report.agency ?? ''), ...(logo && { logo }) }
  return createPapers().print({ paper: 'laporan-upload', view: { ...report, sheetHash } }, kop)
}

/** Whole or not at all, for a report may be open in Excel while the next one is made. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFileDurably(file, bytes)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
