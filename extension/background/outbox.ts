import { type OutboxContent, outboxItem, type WaitingCommand } from '../settings/outbox-item.ts'
import type { StoredItem } from '../settings/stored-item.ts'
import { createTurns } from './turns.ts'

const EMPTY: OutboxContent = { waiting: [], refused: [] }

export type Outbox = ReturnType<typeof createOutbox>

/** Every change is stored before its promise resolves: only then may a surface say "tersimpan". */
export function createOutbox(item: StoredItem<OutboxContent> = outboxItem) {
  const inTurn = createTurns()
  const read = async () => (await item.read()) ?? EMPTY
  const change = (make: (content: OutboxContent) => OutboxContent) =>
    inTurn(async () => item.write(make(await read())))
  const without = (waiting: readonly WaitingCommand[], commandId: string) =>
    waiting.filter(({ queued }) => queued.command.commandId !== commandId)

  return {
    read,
    add: (entry: WaitingCommand) =>
      change((content) =>
        content.waiting.some(({ queued }) => queued.command.commandId === entry.queued.command.commandId)
          ? content
          : { ...content, waiting: [...content.waiting, entry] },
      ),
    /** The office has it. */
    recorded: (commandId: string) =>
      change((content) => ({ ...content, waiting: without(content.waiting, commandId) })),
    /** The office said no: it leaves the queue and is shown until somebody has read it. */
    refused: (entry: WaitingCommand, sentence: string) =>
      change((content) => {
        const { commandId, caseId } = entry.queued.command
        return {
          waiting: without(content.waiting, commandId),
          refused: [...content.refused, { commandId, caseId, nip: entry.nip, sentence }],
        }
      }),
    dismiss: (commandId: string) =>
      change((content) => ({
        ...content,
        refused: content.refused.filter((each) => each.commandId !== commandId),
      })),
  }
}
