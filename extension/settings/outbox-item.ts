import type {
  FinishStep,
  JudgeKelengkapan,
  ResumeCase,
  ReturnToApplicant,
} from '#shared/schema/step-command.ts'
import { storageRoom } from './storage-room.ts'
import { type StoredFamily, storedFamily } from './stored-family.ts'
import type { StoredItem } from './stored-item.ts'

/** Commands that may wait on this computer for the server; every other is only given while it answers. */
export type QueuedCommand =
  | { readonly type: 'judgeKelengkapan'; readonly command: JudgeKelengkapan }
  | { readonly type: 'finishStep'; readonly command: FinishStep }
  | { readonly type: 'returnToApplicant'; readonly command: ReturnToApplicant }
  | { readonly type: 'resumeCase'; readonly command: ResumeCase }

export interface WaitingCommand {
  readonly queued: QueuedCommand
  readonly accountId: string
  readonly nip: string
  /** ISO instant at which the person did it. */
  readonly at: string
}

export interface RefusedCommand {
  readonly commandId: string
  readonly caseId: string
  readonly nip: string
  readonly sentence: string
}

/** What was done on this computer and the office does not have yet, in the order it was done. */
export interface OutboxContent {
  readonly waiting: readonly WaitingCommand[]
  readonly refused: readonly RefusedCommand[]
}

/** Both under the number of the command in the order of the doing; written by the background alone. */
export const waitingItems = storedFamily<WaitingCommand>('local', 'outbox-waiting:')
export const refusedItems = storedFamily<RefusedCommand>('local', 'outbox-refused:')

export interface OutboxShown extends OutboxContent {
  /** This computer has little room left for more. */
  readonly isAlmostFull?: boolean
}

export type OutboxReader = Pick<StoredItem<OutboxShown>, 'read' | 'watch'>

/** What waits and what was refused, for the parts of the extension that only show it. */
export const outboxReader: OutboxReader = {
  async read() {
    return show(await readBoth())
  },
  watch(onChange, signal) {
    // Listening begins before the reading: a change that was read already is taken in twice, and none is missed.
    const known = readBoth()
    const follow = <T>(items: StoredFamily<T>, of: (all: Both) => Map<string, T>) =>
      items.watch((key, value) => {
        void known.then(async (all) => {
          // Numbers only grow: what is new comes last.
          if (value === undefined) of(all).delete(key)
          else of(all).set(key, value)
          onChange(await show(all))
        })
      }, signal)
    follow(waitingItems, ([waiting]) => waiting)
    follow(refusedItems, ([, refused]) => refused)
  },
}

type Both = [waiting: Map<string, WaitingCommand>, refused: Map<string, RefusedCommand>]

/** The room is asked for first: what is shown is as it stands after the last wait. */
async function show([waiting, refused]: Both): Promise<OutboxShown> {
  const { isAlmostFull } = await storageRoom()
  return { waiting: [...waiting.values()], refused: [...refused.values()], isAlmostFull }
}

function readBoth(): Promise<Both> {
  return Promise.all([waitingItems.readAll(), refusedItems.readAll()])
}
