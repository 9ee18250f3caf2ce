import { applyEvent } from '#shared/domain/apply-event.ts'
import { namedDocuments } from '#shared/domain/documents/named-documents.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { type RecordKey, type RecordKind, type Records, recordOf } from '#shared/schema/records.ts'
import type { JournalBody, PlainBody } from './journal-body.ts'
import type { JournalPart } from './journal-parts.ts'
import { type Replay, type ReplayOptions, replayJournal } from './replay-journal.ts'
import type { SealedSubject } from './sealed-subject.ts'

/** A command is known again for this long, by the clock of the journal. */
const rememberedMs = 30 * 24 * 3600 * 1000
/** Cases kept as objects; the others are folded into bytes, a third of the size. */
const keptOpen = 4096

/** Where a document is named: in which record, and by which event first. */
export interface NamedIn {
  readonly hash: string
  readonly record: RecordKey
  readonly seq: number
}

/** A journal that is whole, and what it tells of. */
export interface CheckedJournal extends Replay {
  /** Each document that an event names, once for each record that does, in order of the first event. */
  named(): Iterable<NamedIn>
  record(key: RecordKey): Records[RecordKind] | undefined
  /** For each key of a person one subject record that is sealed under it. */
  sealed(): Iterable<SealedSubject>
}

/** Reads a journal as a whole and checks also that each event fits those before it. Changes nothing. */
export async function checkJournal<Body extends JournalBody | PlainBody>(
  parts: readonly JournalPart[],
  options: Pick<ReplayOptions<Body>, 'form' | 'reached' | 'signal'>,
): Promise<CheckedJournal> {
  const records = new FoldedRecords()
  const commands = new Map<string, number>()
  const sealed = new Map<number, SealedSubject>()
  const named = new Map<string, NamedIn>()
  const onTransaction = ({ seq: first, commandId, events, subjects, at: writtenAt }: Body): void => {
    const at = Date.parse(writtenAt)
    if ((commands.get(commandId) ?? Number.NEGATIVE_INFINITY) > at - rememberedMs)
      throw new Error(`command ${commandId} twice`)
    remember(commands, commandId, at)
    for (const [place, event] of events.entries()) {
      if (event.commandId !== commandId)
        throw new Error(`event of command ${event.commandId} under ${commandId}`)
      const key = recordOf(event)
      records.set(key, applyEvent(records.get(key), event))
      for (const hash of namedDocuments(event)) {
        const under = `${key.kind}:${key.id}:${hash}`
        if (!named.has(under)) named.set(under, { hash, record: key, seq: first + place })
      }
    }
    for (const subject of subjects) if ('sealed' in subject) sealed.set(subject.key, subject)
  }
  const replay = await replayJournal(parts, { ...options, onTransaction })
  return {
    ...replay,
    named: () => named.values(),
    record: (key) => records.get(key),
    sealed: () => sealed.values(),
  }
}

/** The oldest is forgotten first. */
function remember(commands: Map<string, number>, commandId: string, at: number): void {
  for (const [oldest, then] of commands) {
    if (then > at - rememberedMs) break
    commands.delete(oldest)
  }
  commands.delete(commandId)
  commands.set(commandId, at)
}

/** All records, cases that were not touched of late as bytes. */
class FoldedRecords {
  readonly #held = new Map<string, Records[RecordKind]>()
  readonly #folded = new Map<string, Buffer>()
  readonly #open = new Map<string, CaseFile>()

  get({ kind, id }: RecordKey): Records[RecordKind] | undefined {
    if (kind !== 'case') return this.#held.get(`${kind}:${id}`)
    const folded = this.#folded.get(id)
    return this.#open.get(id) ?? (folded && JSON.parse(folded.toString()))
  }

  set({ kind, id }: RecordKey, record: Records[RecordKind]): void {
    if (kind !== 'case') {
      this.#held.set(`${kind}:${id}`, record)
      return
    }
    this.#open.delete(id)
    this.#open.set(id, record as CaseFile)
    if (this.#open.size <= keptOpen) return
    const [oldest] = this.#open
    if (!oldest) return
    this.#open.delete(oldest[0])
    this.#folded.set(oldest[0], Buffer.from(JSON.stringify(oldest[1])))
  }
}
