import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { makeUploadReport } from './make-upload-report.ts'
import { readUpload } from './read-upload.ts'
import { uploadState } from './upload-state.ts'

/** Makes the report anew and says where it lies; a copy whose name ends in `.pdf` is the paper, else the XLSX. */
export async function reportUpload(io: CliIo, runId: string, { out }: { out?: string }): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { sheet, paper } = await makeUploadReport(io, connected.bridge, runId)
  const wanted = out !== undefined && extname(out).toLowerCase() === '.pdf' ? paper : sheet
  const copy = out === undefined ? sheet.file : await saveCopy(resolve(out), wanted.bytes)
  const state = uploadState(await readUpload(connected.bridge, runId))
  const shown = out === undefined ? [sheet.file, paper.file] : [copy]
  io.out({ ...state, report: copy, paper: paper.file }, () => `Laporan: ${shown.join('\n         ')}`)
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
