import type { Documents } from '#bridge/ports/documents.ts'
import type { CaseLens, FoundTexts, NipEntry, SmallKind, Transaction } from '#bridge/ports/event-store.ts'
import type { RecordStore } from '#bridge/ports/record-store.ts'
import { StoreBroken, type StoreProblem } from '#bridge/ports/store-problem.ts'
import { eachCase } from '#bridge/storage/state/each-case.ts'
import type { Touched } from '#bridge/storage/state/event-index.ts'
import { sealedTexts } from '#bridge/storage/state/sealed-texts.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import type { NewEvent, StoredEvent } from '#shared/schema/event.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { Checkpoint } from './checkpoint.ts'
import { Draft, type DraftSources } from './draft.ts'
import type { GroupCommit } from './group-commit.ts'
import { encodeLine, type JournalMark } from './journal-line.ts'
import { RecordLayer } from './record-layer.ts'
import type { SealedSubject } from './sealed-subject.ts'
import type { StoreParts } from './store-parts.ts'
import { Turns } from './turns.ts'

/** So long transactions may follow each other before others get their turn. */
const turnMs = 4

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
  readonly #checkpoint: Checkpoint
  readonly #decided: RecordLayer
  readonly #sources: DraftSources
  readonly #answers = new Map<string, Answer>()
  readonly #turns = new Turns(turnMs)
  #durableEnd: JournalMark
  #decidedEnd: JournalMark
  /** Number of the first event that goes with the next sync. */
  #group = 0
  /** Transactions that have begun to wait for their turn and not had it yet. */
  #queued = 0
  /** The last loss of decided lines: a transaction that ran across it was decided on what is not there. */
  #lastLoss: StoreProblem | undefined
  #broken: StoreProblem | undefined
  #closing: Promise<void> | undefined

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.documents = parts.documents
    const durableEnd = (): JournalMark => this.#durableEnd
    this.#commit = parts.openCommit((error) => this.#forgetDecided(error), durableEnd)
    this.#checkpoint = parts.openCheckpoint(durableEnd, (isBusy) => {
      this.#commit.isPatient = isBusy
    })
    this.#decided = new RecordLayer(parts.shelf)
    this.#sources = {
      decided: this.#decided,
      shelf: parts.shelf,
      subjectOf: (id) => parts.subjects.find(id),
      isKeyUntold: (personId) => parts.writer.isKeyUntold(personId),
    }
    this.#durableEnd = parts.end
    this.#decidedEnd = parts.end
  }

  async transact(
    commandId: string,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    this.#queued++
    const { answer } = await this.#turns.take(() => this.#decide(commandId, work))
    return answer
  }

  async find<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> {
    this.#refuseUnlessOpen()
    return this.#parts.shelf.find(kind, id)
  }

  async all<K extends SmallKind>(kind: K): Promise<readonly Records[K][]> {
    this.#refuseUnlessOpen()
    return [...this.#parts.shelf.all(kind).values()]
  }

  async cases(query: CaseQuery, lens?: CaseLens): Promise<CasePage> {
    this.#refuseUnlessOpen()
    return this.#parts.shelf.list.page(query, { ...(lens && { lens }) })
  }

  async letters(): Promise<readonly LetterEntry[]> {
    this.#refuseUnlessOpen()
    return this.#parts.shelf.letters.entries()
  }

  async personByNip(nip: string): Promise<NipEntry | undefined> {
    this.#refuseUnlessOpen()
    return this.#parts.shelf.list.personByNip(nip)
  }

  eachCase(isWanted?: (entry: CaseEntry) => boolean): AsyncGenerator<readonly CaseFile[]> {
    return eachCase(this.#parts.shelf, { isWanted, check: () => this.#refuseUnlessOpen() })
  }

  async subject(id: string): Promise<Subject | undefined> {
    this.#refuseUnlessOpen()
    return this.#parts.subjects.find(id)
  }

  async eventsAfter(seq: number, limit: number): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    return this.#parts.log.after(seq, limit)
  }

  async eventsOf(kind: RecordKind, id: string): Promise<readonly StoredEvent[]> {
    this.#refuseUnlessOpen()
    const span = this.#parts.shelf.span({ kind, id })
    return span ? this.#parts.log.ofRecord({ kind, id }, span.lastSeq) : []
  }

  async textsWith(question: string): Promise<FoundTexts> {
    this.#refuseUnlessOpen()
    await this.#parts.namesRead()
    return this.#parts.texts.find(question)
  }

  lastSeq(): number {
    return this.#durableEnd.seq
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

  /** The log turned out not to be what was written: nothing more is read from it or written to it. */
  stop(problem: StoreProblem): void {
    this.#broken ??= problem
  }

  /** State and head as they are now, on the disk. */
  async checkpoint(): Promise<void> {
    await this.#checkpoint.write()
  }

  /** Within the turn: everything up to the line on its way. The answer comes after the turn has passed on. */
  async #decide(commandId: string, work: (tx: Transaction) => Promise<void>): Promise<{ answer: Answer }> {
    this.#queued--
    if (this.#broken) throw this.#broken
    const underway = this.#answers.get(commandId)
    if (underway) return { answer: underway }
    const first = this.#parts.log.ofCommand(commandId)
    if (first) return { answer: Promise.resolve(first) }

    const loss = this.#lastLoss
    const draft = new Draft(commandId, this.#sources)
    const refusal = await run(work, draft)
    const { subjects } = draft
    const sealed = refusal || subjects.length === 0 ? [] : await this.#parts.vault.sealAll(subjects)
    if (this.#lastLoss !== loss) throw this.#lastLoss
    if (refusal || draft.events.length === 0) return { answer: this.#answerNothing(refusal) }
    return { answer: this.#append(draft, sealed) }
  }

  /** A refusal, too, may rest on what is not yet durable. */
  async #answerNothing(refusal: { error: unknown } | undefined): Answer {
    await [...this.#answers.values()].at(-1)
    if (refusal) throw refusal.error
    return []
  }

  #append({ commandId, events, layer }: Draft, sealed: readonly SealedSubject[]): Answer {
    const { form, now } = this.#parts
    const before = this.#decidedEnd
    const seq = before.seq + 1
    if (this.#commit.startsGroup) this.#group = seq
    const at = now().toISOString()
    const body = { seq, group: this.#group, commandId, prev: before.hash, at, events, subjects: [...sealed] }
    const { line, hash } = encodeLine(body, form)
    const length = Buffer.byteLength(line)
    const end = { seq: before.seq + events.length, bytes: before.bytes + length, hash }
    this.#decidedEnd = end
    this.#decided.take(layer)

    const answer = Promise.withResolvers<readonly StoredEvent[]>()
    this.#answers.set(commandId, answer.promise)
    this.#commit.add(
      {
        line,
        length,
        durable: (offset) => {
          this.#durableEnd = end
          const { shelf, index, writer, currentPart } = this.#parts
          const place = { part: currentPart(), offset, length }
          const { stored, touched } = index.add(body, place, (key) => shelf.span(key))
          this.#answers.delete(commandId)
          if (this.#answers.size === 0) this.#decided.clear()
          this.#keep(layer, touched)
          for (const each of sealed) writer.noteSubject(each)
          this.#keepTexts(events, { layer, sealed })
          answer.resolve(stored)
          this.#checkpoint.passed()
        },
        failed: answer.reject,
      },
      this.#queued === 0,
    )
    return answer.promise
  }

  #keep(layer: RecordLayer, touched: readonly Touched[]): void {
    const { shelf, subjects } = this.#parts
    for (const { key, firstSeq, lastSeq } of touched) {
      const record = layer.own(key.kind, key.id)
      if (record) shelf.put(key.kind, record, { firstSeq, lastSeq, changedAt: layer.changedAt(key.id) ?? '' })
    }
    for (const subject of layer.ownSubjects()) {
      subjects.note(subject)
      shelf.list.noteSubject(subject)
    }
  }

  #keepTexts(
    events: readonly NewEvent[],
    { layer, sealed }: { readonly layer: RecordLayer; readonly sealed: readonly SealedSubject[] },
  ): void {
    const { texts, writer } = this.#parts
    for (const { subject, ...about } of sealedTexts(events, sealed)) {
      writer.noteText([about.caseId, about.part, subject])
      texts.note({ ...about, key: subject.key }, layer.subject(subject.id)?.data.text ?? '')
    }
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
    this.#parts.subjects.forget(personId)
    this.#parts.shelf.list.forget(personId)
    if (key !== undefined) this.#parts.texts.forget(key)
    await this.#parts.onForgotten(key)
  }

  #refuseUnlessOpen(): void {
    if (this.#closing) throw new Error('the store is closed')
    if (this.#broken) throw this.#broken
  }

  async #close(): Promise<void> {
    await this.#turns.take(async () => {})
    await this.#parts.onClosing()
    try {
      await this.#commit.close()
    } finally {
      await this.#checkpoint.close(!this.#broken)
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
    draft.sealOwners()
    draft.assertWhole()
    return undefined
  } catch (error) {
    return { error }
  } finally {
    draft.end()
  }
}
