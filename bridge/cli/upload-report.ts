import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { askAsPerson } from './ask-as-person.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { type BringReport, makeUploadReport } from './make-upload-report.ts'
import { readUpload } from './read-upload.ts'
import { describeReportedStep } from './reported-step.ts'
import { uploadState } from './upload-state.ts'

interface ReportOptions {
  readonly out?: string
  /** Pairing code of who brings it in his own name. */
  readonly code?: string
}

/**
 * Makes the report anew and says where it lies; a copy whose name ends in `.pdf` is the paper, else the XLSX. Brought
 * by the person whose step it is, it finishes that step.
 */
export async function reportUpload(io: CliIo, runId: string, { out, code }: ReportOptions): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const bring = code === undefined ? {} : { bring: broughtBy(io, code) }
  const { sheet, paper, step } = await makeUploadReport(io, { bridge, ...bring }, runId)
  const wanted = out !== undefined && extname(out).toLowerCase() === '.pdf' ? paper : sheet
  const copy = out === undefined ? sheet.file : await saveCopy(resolve(out), wanted.bytes)
  const state = uploadState(await readUpload(bridge, runId))
  const shown = out === undefined ? [sheet.file, paper.file] : [copy]
  io.out({ ...state, report: copy, paper: paper.file, ...(step && { step }) }, () =>
    [`Laporan: ${shown.join('\n         ')}`, ...(step ? [describeReportedStep(step)] : [])].join('\n'),
  )
}

function broughtBy(io: CliIo, code: string): BringReport {
  return (command) => askAsPerson(io, code, (asPerson) => asPerson.uploads.attachReport.mutate(command))
}

async function saveCopy(file: string, bytes: Uint8Array): Promise<string> {
  try {
    await writeFile(file, bytes)
    return file
  } catch (cause) {
    throw new CliRefusal(
      `Berkas ${file} tidak dapat ditulis; tutup berkas itu atau pilih nama lain pada --out.`,
      { cause },
    )
  }
}
