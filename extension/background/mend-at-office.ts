import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { bridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { Reply } from '../messaging/protocol.ts'
import { askBridge } from './ask-bridge.ts'

/** Hands an anchor that was pointed out to the office; undefined where it cannot be asked now. */
export function mendAtOffice(command: MendAnchor): Promise<Reply<undefined> | undefined> {
  return askBridge(async (client): Promise<Reply<undefined>> => {
    try {
      await client.portals.mendAnchor.mutate(command)
      return { ok: true, value: undefined }
    } catch (error) {
      const failure = bridgeFailure(error)
      if (failure.kind !== 'refused') throw error
      return { ok: false, sentence: failure.sentence }
    }
  })
}
