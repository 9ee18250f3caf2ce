import type { Documents } from '#bridge/ports/documents.ts'
import type { NipEntry, SmallKind, Transaction } from '#bridge/ports/event-store.ts'
import type { RecordStore } from '#bridge/ports/record-store.ts'
import { StoreBroken, type StoreProblem } from '#bridge/ports/store-problem.ts'
import { CaseList } from '#bridge/storage/cases/case-list.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { Draft } from './draft.ts'
import type { EventIndex } from './event-index.ts'
import type { EventLog } from './event-log.ts'
import type { GroupCommit } from './group-commit.ts'
import { encodeLine, type JournalMark } from './journal-line.ts'
import type { LineForm } from './line-form.ts'
import type { PersonVault } from './person-vault.ts'
import { type HeldSubject, RecordLayer } from './record-layer.ts'
import { Turns } from './turns.ts'

/** What the opening made of the files. */
export interface StoreParts {
  readonly records: RecordLayer
  readonly index: EventIndex
  readonly log: EventLog
  /** Where the journal ends. */
  readonly end: JournalMark
  readonly form: LineForm
  readonly vault: PersonVault
  readonly documents: Documents
  /** Called once the key of a person is destroyed, with its number, for what lies beside the journal. */
  readonly onForgotten: (key: number | undefined) => Promise<void>
  readonly openCommit: (onFailure: (error: StoreProblem) => void) => GroupCommit
  readonly now: () => Date
  /** Called with each new durable end. */
  readonly onDurable: (end: JournalMark) => void
  /** Called once, after the last line; `end` is absent where the disk can no longer be believed. */
  readonly onClose: (end: JournalMark | undefined) => Promise<void>
}

/** Cases read at once by those who want every one. */
const sliceLength = 100

type Answer = Promise<readonly StoredEvent[]>

/**
 * The log in memory before the journal on disk. Readers see what is durable and nothing else. Transactions see
 * also what was decided before them and is still on its way to the disk, so that many share one sync; should
 * that fail, they fail together and nobody has seen it.
 */
export class EmbeddedStore implements RecordStore {
  readonly documents: Documents
  readonly #parts: StoreParts
  readonly #commit: GroupCommit
  readonly #decided: RecordLayer
  readonly #list: CaseList
  readonly #answers = new Map<string, Answer>()
  readonly #turns = new Turns()
  #durableEnd: JournalMark
  #decidedEnd: JournalMark
  /** The last loss of decided lines: a transaction that ran across it was decided on what is not there. */
  #lastLoss: StoreProblem | undefined
  #broken: StoreBroken | undefined
  #closing: Promise<void> | undefined

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.documents = parts.documents
    this.#commit = parts.openCommit((error) => this.#forgetDecided(error))
    this.#decided = new RecordLayer(parts.records)
    this.#durableEnd = parts.end
    this.#decidedEnd = parts.end
    const { records, index } = parts
    this.#list = new CaseList({
      subjectOf: async (id) => this.#unseal(records.subject(id)),
      lastSeqOf: (id, seq) => index.lastSeqOf({ kind: 'case', id }, seq),
      lastSeq: () => index.lastSeq,
    })
    for (const entry of records.entries()) this.#putInList(entry)
  }

  async transact(
    commandId: string,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    const { answer } = await this.#turns.take(() => this.#decide(commandId, work))
    return answer
  }

  async find<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> {
    this.#refuseUnlessOpen()
    return this.#parts.records.find(kind, id)
  }

  async all<K extends SmallKind>(kind: K): Promise<readonly Records[K][]> {
    this.#refuseUnlessOpen()
    return this.#parts.records.all(kind)
  }

  async cases(query: CaseQuery): Promise<CasePage> {
    this.#refuseUnlessOpen()
    return this.#list.page(query)
  }

  async personByNip(nip: string): Promise<NipEntry | undefined> {
    this.#refuseUnlessOpen()
    return this.#list.personByNip(nip)
  }

  async *eachCase(): AsyncGenerator<readonly CaseFile[]> {
    for (let from = 0; from < this.#list.size; from += sliceLength) {
      const ids = this.#list.ids(from, from + sliceLength)
      const found = await Promise.all(ids.map((id) => this.find('case', id)))
      yield found.filter((each) => each !== undefined)
    }
  }

  async subject(id: string): Promise<Subject | undefined> {
    this.#refuseUnlessOpen()
    return this.#unseal(this.#parts.records.subject(id))
  }

  async eventsAfter(seq: number, limit: number): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    return this.#parts.log.after(seq, limit)
  }

  async eventsOf(kind: RecordKind, id: string): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    return this.#parts.log.ofRecord(kind, id)
  }

  lastSeq(): number {
    return this.#parts.index.lastSeq
  }

  async forget(personId: string): Promise<void> {
    this.#refuseUnlessOpen()
    await this.#turns.take(() => this.#forget(personId))
  }

  /** Lets what has begun come to its end. May be called again. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Within the turn: everything up to the line on its way. The answer comes after the turn has passed on. */
  async #decide(commandId: string, work: (tx: Transaction) => Promise<void>): Promise<{ answer: Answer }> {
    if (this.#broken) throw this.#broken
    const first = this.#answers.get(commandId) ?? this.#parts.log.ofCommand(commandId)
    if (first) return { answer: first }

    const loss = this.#lastLoss
    const draft = new Draft(commandId, {
      decided: this.#decided,
      list: this.#list,
      unseal: (held) => this.#unseal(held),
    })
    const refusal = await run(work, draft)
    if (!refusal) await this.#parts.vault.reserve(draft.subjects)
    if (this.#lastLoss !== loss) throw this.#lastLoss
    if (refusal || draft.events.length === 0) return { answer: this.#answerNothing(refusal) }
    return { answer: this.#append(draft) }
  }

  /** A refusal, too, may rest on what is not yet durable. */
  async #answerNothing(refusal: { error: unknown } | undefined): Answer {
    await [...this.#answers.values()].at(-1)
    if (refusal) throw refusal.error
    return []
  }

  #append(draft: Draft): Answer {
    const { commandId, events, subjects, layer } = draft
    const before = this.#decidedEnd
    const at = this.#parts.now().toISOString()
    const sealed = subjects.map((subject) => this.#parts.vault.seal(subject))
    const body = { seq: before.seq + 1, commandId, prev: before.hash, at, events, subjects: sealed }
    const { line, hash } = encodeLine(body, this.#parts.form)
    const end = { seq: before.seq + events.length, bytes: before.bytes + line.length, hash }
    this.#decidedEnd = end
    this.#decided.take(layer)

    const answer = Promise.withResolvers<readonly StoredEvent[]>()
    this.#answers.set(commandId, answer.promise)
    this.#commit.add({
      line,
      durable: () => {
        this.#durableEnd = end
        this.#parts.records.take(layer)
        this.#answers.delete(commandId)
        if (this.#answers.size === 0) this.#decided.clear()
        const stored = this.#parts.index.add(body, line.length)
        for (const entry of layer.entries()) this.#putInList(entry)
        for (const subject of subjects) this.#list.noteSubject(subject)
        answer.resolve(stored)
        this.#parts.onDurable(end)
      },
      failed: answer.reject,
    })
    return answer.promise
  }

  #forgetDecided(error: StoreProblem): void {
    this.#lastLoss = error
    if (error instanceof StoreBroken) this.#broken = error
    this.#answers.clear()
    this.#decided.clear()
    this.#decidedEnd = this.#durableEnd
  }

  /** Within the turn, so that nothing can be decided on a person that is on the way out. */
  async #forget(personId: string): Promise<void> {
    await this.#commit.idle()
    if (this.#broken) throw this.#broken
    const key = await this.#parts.vault.forget(personId)
    this.#parts.records.keepSubjects((subject) => subject.personId !== personId)
    this.#list.forget(personId)
    await this.#parts.onForgotten(key)
  }

  #putInList(entry: CaseEntry): void {
    this.#list.put(entry, this.#parts.index.seqsOf({ kind: 'case', id: entry.id }))
  }

  #unseal(held: HeldSubject | undefined): Subject | undefined {
    return held && 'sealed' in held ? this.#parts.vault.unseal(held) : held
  }

  #refuseUnlessOpen(): void {
    if (this.#closing) throw new Error('the store is closed')
    if (this.#broken) throw this.#broken
  }

  async #close(): Promise<void> {
    await this.#turns.take(async () => {})
    try {
      await this.#commit.close()
    } finally {
      await this.#parts.onClose(this.#broken ? undefined : this.#durableEnd)
    }
  }
}

/** Runs the work to its end; what it threw, if it did. */
async function run(
  work: (tx: Transaction) => Promise<void>,
  draft: Draft,
): Promise<{ error: unknown } | undefined> {
  try {
    await work(draft)
    draft.assertWhole()
    return undefined
  } catch (error) {
    return { error }
  } finally {
    draft.end()
  }
}
