import type { CliIo } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** Runs the work of a command on the data folder, through the bridge if one runs. Loads what that needs only now. */
export async function withBridge<Answer>(
  io: CliIo,
  work: (connected: ConnectedBridge) => Promise<Answer>,
): Promise<Answer> {
  const { askBridge, connectBridge } = await import('./connect-bridge.ts')
  await using connected = await connectBridge(io.dataDir)
  return await askBridge(work(connected))
}
