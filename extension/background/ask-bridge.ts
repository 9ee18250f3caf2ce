import { type BridgeClient, createBridgeClient } from '../bridge-client/bridge-client.ts'
import { bridgeFailure } from '../bridge-client/bridge-failure.ts'
import { pairingItem } from '../settings/pairing.ts'
import { isRecent } from './is-recent.ts'
import { linkStateItem } from './link-state.ts'
import { RETRY_MS } from './send-outbox.ts'

/** A question to the server; undefined where it cannot be asked now. Keeps the state of the link. */
export async function askBridge<T>(question: (client: BridgeClient) => Promise<T>): Promise<T | undefined> {
  const pairing = await pairingItem.read()
  const { state, failedAt = 0 } = (await linkStateItem.read()) ?? {}
  if (!pairing || state === 'signed-out' || isRecent(failedAt, { ms: RETRY_MS, now: Date.now() }))
    return undefined
  try {
    const answer = await question(createBridgeClient(pairing))
    await linkStateItem.write({ state: 'online', since: Date.now() })
    return answer
  } catch (error) {
    const failure = bridgeFailure(error)
    // A role that may not ask is not a broken line.
    if (failure.kind !== 'refused') {
      const state = failure.kind === 'signed-out' ? 'signed-out' : 'offline'
      await linkStateItem.write({ state, since: Date.now(), failedAt: Date.now() })
    }
    return undefined
  }
}
