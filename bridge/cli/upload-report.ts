import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { makeUploadReport } from './make-upload-report.ts'
import { readUpload } from './read-upload.ts'
import { uploadState } from './upload-state.ts'

/** Makes the report anew and says where it lies. */
export async function reportUpload(io: CliIo, runId: string, { out }: { out?: string }): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { file, bytes } = await makeUploadReport(io, connected.bridge, runId)
  const copy = out === undefined ? file : await saveCopy(resolve(out), bytes)
  const state = uploadState(await readUpload(connected.bridge, runId))
  io.out({ ...state, report: copy }, () => `Laporan: ${copy}`)
}

async function saveCopy(file: string, bytes: Buffer): Promise<string> {
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
