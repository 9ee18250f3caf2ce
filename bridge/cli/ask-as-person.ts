import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '#bridge/api/router.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

/**
 * One act of a person at the command line, which otherwise speaks for the computer's administrator. The person proves
 * who he is by a pairing code of his own; the device that it makes lives for this one call.
 */
export async function askAsPerson<Answer>(
  io: CliIo,
  code: string,
  act: (bridge: TRPCClient<AppRouter>) => Promise<Answer>,
): Promise<Answer> {
  const { askBridge, connectWith, runningPort } = await import('./connect-bridge.ts')
  const port = await runningPort(io.dataDir)
  // A code lives in the memory of the bridge that made it.
  if (port === undefined) {
    throw new CliRefusal('Server kantor belum berjalan; jalankan npm start, lalu minta kode baru.')
  }
  const confirm = connectWith(port, undefined).pairing.confirm.mutate({ code, label: 'Baris perintah' })
  const { token } = await askBridge(confirm)
  const bridge = connectWith(port, token)
  try {
    return await askBridge(act(bridge))
  } finally {
    await bridge.session.signOut.mutate()
  }
}
