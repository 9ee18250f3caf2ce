import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'

/** One run with its rows. */
export async function readUpload(bridge: ConnectedBridge['bridge'], runId: string): Promise<WholeUpload> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(runId))
    throw new CliRefusal(`"${runId}" bukan nomor unggahan; salin dari hasil "langkah upload plan".`)
  return askBridge(bridge.uploads.byId.query({ runId }))
}
