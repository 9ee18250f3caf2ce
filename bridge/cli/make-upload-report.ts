import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { readOffice } from '#bridge/files/read-office.ts'
import { createUploadFiles } from '#bridge/files/upload-files.ts'
import type { ReportedUpload } from '#bridge/ports/reported-upload.ts'
import { kopOf } from '#shared/papers/kop.ts'
import type { AttachUploadReport, UploadRun } from '#shared/schema/upload-run.ts'
import { createPapers } from '../reports/papers/create-papers.ts'
import { uploadReport } from '../reports/upload-report.ts'
import type { CliIo } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { reportOfUpload } from './report-of-upload.ts'
import { type ReportedStep, readReportedStep } from './reported-step.ts'

/** Where a report lies, XLSX and PDF. */
export interface MadeReport {
  readonly sheet: ReportFile
  readonly paper: ReportFile
  /** The upload step of the berkas that the run was made for. */
  readonly step?: ReportedStep
}

interface ReportFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly hash: string
}

type Bridge = ConnectedBridge['bridge']

/** Brings a report to the record: as the administrator of this computer, or as a person. */
export type BringReport = (command: AttachUploadReport) => Promise<unknown>

/**
 * Makes the report of a run, keeps it in the data folder as XLSX and PDF and attaches both to the run. A report that
 * would say nothing else than the last one is that one again.
 */
export async function makeUploadReport(
  io: CliIo,
  { bridge, bring }: { readonly bridge: Bridge; readonly bring?: BringReport },
  runId: string,
): Promise<MadeReport> {
  const { run, report } = await reportOfUpload(io, bridge, runId)
  const content = contentOf(report)
  const { sheet, paper } = (await lastReport(io, run, content)) ?? (await makeReport(io, report))
  const placeOf = ({ file, hash }: ReportFile) => ({ file, hash })
  const command = { commandId: randomUUID(), runId, content, ...placeOf(sheet), paper: placeOf(paper) }
  await (bring ? bring(command) : askBridge(bridge.uploads.attachReport.mutate(command)))
  const step = await readReportedStep(bridge, run)
  const at = (made: ReportFile) => ({ ...made, file: join(io.dataDir, made.file) })
  return { sheet: at(sheet), paper: at(paper), ...(step && { step }) }
}

/** SHA-256 of all that a report tells but when it was made and what was told before it. */
function contentOf({ madeAt: _madeAt, replaces: _replaces, ...said }: ReportedUpload): string {
  return sha256(JSON.stringify(said))
}

/** The last report, where it tells the same and still lies there. */
async function lastReport(
  io: CliIo,
  { report }: UploadRun,
  content: string,
): Promise<{ readonly sheet: ReportFile; readonly paper: ReportFile } | undefined> {
  if (report?.content !== content || !report.paper) return undefined
  const files = createUploadFiles(io.dataDir)
  const sheet = await files.read(report)
  const paper = await files.read(report.paper)
  const { file, hash } = report
  return sheet && paper && { sheet: { file, hash, bytes: sheet }, paper: { ...report.paper, bytes: paper } }
}

async function makeReport(io: CliIo, report: ReportedUpload) {
  const bytes = await uploadReport(report)
  const hash = sha256(bytes)
  const printed = await printPaper(io, report, hash)
  const folder = join('uploads', report.runId)
  const sheet = { file: join(folder, 'laporan-hasil-upload.xlsx'), hash, bytes }
  const paper = { file: join(folder, 'laporan-hasil-upload.pdf'), hash: sha256(printed), bytes: printed }
  for (const made of [sheet, paper]) await keep(join(io.dataDir, made.file), made.bytes)
  return { sheet, paper }
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

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
