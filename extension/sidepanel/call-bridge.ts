import { type BridgeClient, createBridgeClient } from '../bridge-client/bridge-client.ts'
import { type BridgeFailure, bridgeFailure } from '../bridge-client/bridge-failure.ts'

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: BridgeFailure }

/** One call to the server, its failure as a value: nobody need catch. */
export async function callBridge<T>(
  device: { readonly address: string; readonly token?: string },
  call: (client: BridgeClient) => Promise<T>,
): Promise<CallResult<T>> {
  try {
    return { ok: true, value: await call(createBridgeClient(device)) }
  } catch (error) {
    return { ok: false, failure: bridgeFailure(error) }
  }
}
