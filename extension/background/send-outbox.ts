import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { WaitingCommand } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import { isRecent } from './is-recent.ts'
import type { LinkStateItem } from './link-state.ts'
import type { Outbox } from './outbox.ts'

/** While much is sent, those who show it look again this often, not after each command. */
const TELL_MS = 1_000

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
  /** Commands were recorded or refused: what is shown of the cases of this person is out of date. */
  readonly onSettled: (nip: string) => Promise<void>
  /** Sentence for a command made under an account that this browser no longer acts for. */
  readonly foreignSentence: () => Promise<string>
  readonly now: () => number
}

/** Sends what waits, oldest first and one at a time, so that no case is told out of order. */
export function createOutboxSender(tools: SenderTools) {
  let running: Promise<void> | undefined
  return function send(): Promise<void> {
    running ??= drainAndTell(tools).finally(() => {
      running = undefined
    })
    return running
  }
}

async function drainAndTell(tools: SenderTools): Promise<void> {
  const owed = new Set<string>()
  let toldAt = tools.now()
  async function tell(): Promise<void> {
    toldAt = tools.now()
    const people = [...owed]
    owed.clear()
    await Promise.all(people.map(tools.onSettled))
  }
  try {
    await drain(tools, async (nip) => {
      owed.add(nip)
      if (tools.now() - toldAt >= TELL_MS) await tell()
    })
  } finally {
    await tell()
  }
}

async function drain(tools: SenderTools, settle: (nip: string) => Promise<void>): Promise<void> {
  const { outbox, link, now } = tools
  for (;;) {
    const [entry] = (await outbox.read()).waiting
    const pairing = await tools.pairing()
    if (!entry || !pairing) return
    const { state, failedAt = 0 } = (await link.read()) ?? {}
    if (state === 'signed-out' || isRecent(failedAt, { ms: RETRY_MS, now: now() })) return
    if (entry.accountId !== pairing.me.id) {
      await outbox.refused(entry, await tools.foreignSentence())
      await settle(entry.nip)
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
    if (state !== 'online') await link.write({ state: 'online', since: now() })
    await settle(entry.nip)
  }
}
