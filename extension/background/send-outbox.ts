import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { WaitingCommand } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import type { LinkStateItem } from './link-state.ts'
import type { Outbox } from './outbox.ts'

/** After a failure nothing is sent for this long, whoever asks. */
export const RETRY_MS = 5_000

export interface SenderTools {
  readonly outbox: Outbox
  readonly link: LinkStateItem
  readonly pairing: () => Promise<Pairing | undefined>
  /** Gives one command to the server; undefined once it has it. */
  readonly deliver: (pairing: Pairing, entry: WaitingCommand) => Promise<BridgeFailure | undefined>
  /** The server has a command: what is known of the case here takes it in, before it leaves the outbox. */
  readonly onRecorded: (entry: WaitingCommand) => Promise<void>
  /** A command was recorded or refused: what is known of the case is out of date. */
  readonly onSettled: (entry: WaitingCommand) => Promise<void>
  /** Sentence for a command made under an account that this browser no longer acts for. */
  readonly foreignSentence: () => Promise<string>
  readonly now: () => number
}

/** Sends what waits, oldest first and one at a time, so that no case is told out of order. */
export function createOutboxSender(tools: SenderTools) {
  let running: Promise<void> | undefined
  return function send(): Promise<void> {
    running ??= drain(tools).finally(() => {
      running = undefined
    })
    return running
  }
}

async function drain(tools: SenderTools): Promise<void> {
  const { outbox, link, now } = tools
  for (;;) {
    const [entry] = (await outbox.read()).waiting
    const pairing = await tools.pairing()
    if (!entry || !pairing) return
    const { state, failedAt = 0 } = (await link.read()) ?? {}
    if (state === 'signed-out' || now() - failedAt < RETRY_MS) return
    if (entry.accountId !== pairing.me.id) {
      await outbox.refused(entry, await tools.foreignSentence())
      await tools.onSettled(entry)
      continue
    }
    const failure = await tools.deliver(pairing, entry)
    if (failure?.kind === 'refused') await outbox.refused(entry, failure.sentence)
    else if (failure) {
      const state = failure.kind === 'signed-out' ? 'signed-out' : 'offline'
      return link.write({ state, since: now(), failedAt: now() })
    } else {
      await tools.onRecorded(entry)
      await outbox.recorded(entry.queued.command.commandId)
    }
    await link.write({ state: 'online', since: now() })
    await tools.onSettled(entry)
  }
}
