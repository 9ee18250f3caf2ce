import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { WaitingCommand } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import { isRecent } from './is-recent.ts'
import type { LinkStateItem } from './link-state.ts'
import type { Outbox } from './outbox.ts'

/** While much is sent, those who show it look again this often, not after each command. */
const TELL_MS = 1_000

/** So many that the server has leave the outbox together, for what is known of a person is written anew each time. */
const MOST_AT_ONCE = 50

/** After a failure nothing is sent for this long, whoever asks. */
export const RETRY_MS = 5_000

export interface SenderTools {
  readonly outbox: Outbox
  readonly link: LinkStateItem
  readonly pairing: () => Promise<Pairing | undefined>
  /** Gives one command to the server; undefined once it has it. */
  readonly deliver: (pairing: Pairing, entry: WaitingCommand) => Promise<BridgeFailure | undefined>
  /** The server has these, in this order: what is known of the cases here takes them in, before they leave the outbox. */
  readonly onRecorded: (entries: readonly WaitingCommand[]) => Promise<void>
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
  /** The server has them. Should the worker end now, they are sent once more, and the server knows them by their ids. */
  let had: WaitingCommand[] = []
  let hadSince = 0
  async function letGo(): Promise<void> {
    const gone = had
    had = []
    if (gone.length === 0) return
    await tools.onRecorded(gone)
    await outbox.recorded(gone.map(({ queued }) => queued.command.commandId))
    for (const nip of new Set(gone.map((entry) => entry.nip))) await settle(nip)
  }
  async function refuse(entry: WaitingCommand, sentence: string): Promise<void> {
    await letGo()
    await outbox.refused(entry, sentence)
    await settle(entry.nip)
  }
  try {
    for (;;) {
      const entry = (await outbox.read()).waiting[had.length]
      if (!entry) return
      const [pairing, known] = await Promise.all([tools.pairing(), link.read()])
      if (!pairing) return
      const { state, failedAt = 0 } = known ?? {}
      if (state === 'signed-out' || isRecent(failedAt, { ms: RETRY_MS, now: now() })) return
      if (entry.accountId !== pairing.me.id) {
        await refuse(entry, await tools.foreignSentence())
        continue
      }
      const failure = await tools.deliver(pairing, entry)
      if (failure && failure.kind !== 'refused') {
        const state = failure.kind === 'signed-out' ? 'signed-out' : 'offline'
        return await link.write({ state, since: now(), failedAt: now() })
      }
      if (state !== 'online') await link.write({ state: 'online', since: now() })
      if (failure) {
        await refuse(entry, failure.sentence)
        continue
      }
      if (had.length === 0) hadSince = now()
      had.push(entry)
      if (had.length >= MOST_AT_ONCE || now() - hadSince >= TELL_MS) await letGo()
    }
  } finally {
    await letGo()
  }
}
