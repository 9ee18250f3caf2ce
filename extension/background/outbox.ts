import {
  type OutboxContent,
  type RefusedCommand,
  refusedItems,
  type WaitingCommand,
  waitingItems,
} from '../settings/outbox-item.ts'
import type { StoredFamily } from '../settings/stored-family.ts'
import { createTurns } from './turns.ts'

interface Items {
  readonly waiting: StoredFamily<WaitingCommand>
  readonly refused: StoredFamily<RefusedCommand>
}

/** What is stored, by the number of the command in the order of the doing. */
interface Known {
  readonly waiting: Map<string, WaitingCommand>
  readonly refused: Map<string, RefusedCommand>
}

export type Outbox = ReturnType<typeof createOutbox>

/**
 * Every change is stored before its promise resolves: only then may a surface say "tersimpan". A command lies under a
 * key of its own, so that the two thousandth costs no more than the first. Nobody else writes here: what is stored is
 * read once in the worker's life.
 */
export function createOutbox(
  items: Items = { waiting: waitingItems, refused: refusedItems },
  onChange = (_content: OutboxContent) => {},
) {
  const inTurn = createTurns()
  let reading: Promise<Known> | undefined

  async function load(): Promise<Known> {
    const [waiting, refused] = await Promise.all([items.waiting.readAll(), items.refused.readAll()])
    return { waiting, refused }
  }
  function known(): Promise<Known> {
    reading ??= load().catch((error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }
  function change<T>(work: (content: Known) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      const content = await known()
      try {
        return await work(content)
      } finally {
        onChange(show(content))
      }
    })
  }
  async function forget(waiting: Known['waiting'], commandIds: readonly string[]): Promise<void> {
    const keys = commandIds.flatMap((commandId) => keyOf(waiting, commandId) ?? [])
    await items.waiting.remove(keys)
    for (const key of keys) waiting.delete(key)
  }

  return {
    async read(): Promise<OutboxContent> {
      return show(await known())
    },
    add: (entry: WaitingCommand) =>
      change(async (content) => {
        if (keyOf(content.waiting, entry.queued.command.commandId) !== undefined) return
        const key = nextKey(content)
        await items.waiting.write(key, entry)
        content.waiting.set(key, entry)
      }),
    /** The office has them. */
    recorded: (commandIds: readonly string[]) => change(({ waiting }) => forget(waiting, commandIds)),
    /** The office said no: it leaves the queue and is shown until somebody has read it. */
    refused: (entry: WaitingCommand, sentence: string) =>
      change(async ({ waiting, refused }) => {
        const { commandId, caseId } = entry.queued.command
        const key = keyOf(waiting, commandId)
        if (key === undefined) return
        const said = { commandId, caseId, nip: entry.nip, sentence }
        // Under the same number: should the worker die before the next line, it is refused once more and shown once.
        await items.refused.write(key, said)
        refused.set(key, said)
        await forget(waiting, [commandId])
      }),
    dismiss: (commandId: string) =>
      change(async ({ refused }) => {
        const key = [...refused].find(([, each]) => each.commandId === commandId)?.[0]
        if (key === undefined) return
        await items.refused.remove([key])
        refused.delete(key)
      }),
  }
}

function show({ waiting, refused }: Known): OutboxContent {
  return { waiting: [...waiting.values()], refused: [...refused.values()] }
}

function keyOf(waiting: Known['waiting'], commandId: string): string | undefined {
  for (const [key, { queued }] of waiting) if (queued.command.commandId === commandId) return key
  return undefined
}

/** Digits enough for any life of a browser, so that the order of the keys is the order of the doing. */
function nextKey({ waiting, refused }: Known): string {
  const last = [...waiting.keys(), ...refused.keys()].reduce((most, key) => Math.max(most, Number(key)), 0)
  return String(last + 1).padStart(12, '0')
}
