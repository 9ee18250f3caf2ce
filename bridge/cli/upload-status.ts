import type { CliIo } from './cli-io.ts'
import { connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { describeUpload, uploadState } from './upload-state.ts'

/** Where a run stands and what is to be done. */
export async function showUploadStatus(io: CliIo, runId: string): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const state = uploadState(await readUpload(connected.bridge, runId))
  io.out(state, () => describeUpload(state))
}
