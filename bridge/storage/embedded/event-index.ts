import type { NewEvent, StoredEvent } from '#shared/schema/event.ts'
import { type RecordKind, recordOf } from '#shared/schema/records.ts'

/** The durable events in memory, found by number, by record and by command. */
export class EventIndex {
  readonly #events: StoredEvent[] = []
  readonly #seqsOfRecord = new Map<string, number[]>()
  readonly #firstSeqOfCommand = new Map<string, number>()

  get lastSeq(): number {
    return this.#events.length
  }

  /** Numbers the events of one command and keeps them. */
  add(commandId: string, events: readonly NewEvent[]): StoredEvent[] {
    this.#firstSeqOfCommand.set(commandId, this.lastSeq + 1)
    return events.map((event) => {
      const stored = { ...event, seq: this.lastSeq + 1 }
      this.#events.push(stored)
      const { kind, id } = recordOf(event)
      const key = recordKey(kind, id)
      const seqs = this.#seqsOfRecord.get(key)
      if (seqs) seqs.push(stored.seq)
      else this.#seqsOfRecord.set(key, [stored.seq])
      return stored
    })
  }

  after(seq: number, limit: number): StoredEvent[] {
    return this.#events.slice(seq, seq + limit)
  }

  ofRecord(kind: RecordKind, id: string): StoredEvent[] {
    const seqs = this.#seqsOfRecord.get(recordKey(kind, id)) ?? []
    return seqs.flatMap((seq) => this.#events[seq - 1] ?? [])
  }

  /** The events of a command that was carried out: they stand together, for a transaction is one command. */
  ofCommand(commandId: string): StoredEvent[] | undefined {
    const first = this.#firstSeqOfCommand.get(commandId)
    if (first === undefined) return undefined
    let end = first
    while (this.#events[end]?.commandId === commandId) end++
    return this.#events.slice(first - 1, end)
  }
}

function recordKey(kind: RecordKind, id: string): string {
  return `${kind}:${id}`
}
