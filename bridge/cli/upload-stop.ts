import { randomUUID } from 'node:crypto'
import type { StopUpload } from '#shared/schema/upload-run.ts'
import type { CliIo } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { describeUpload, uploadState } from './upload-state.ts'

/** Pauses or cancels a run at its next row, wherever it is running. */
export async function stopUpload(io: CliIo, runId: string, stop: StopUpload['stop']): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  await readUpload(bridge, runId)
  await askBridge(bridge.uploads.stop.mutate({ commandId: randomUUID(), runId, stop }))
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
}

/** Lets a paused run go on: a worker takes it up, or `langkah upload run`. */
export async function resumeUpload(io: CliIo, runId: string): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  await readUpload(bridge, runId)
  await askBridge(bridge.uploads.start.mutate({ commandId: randomUUID(), runId }))
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
}
