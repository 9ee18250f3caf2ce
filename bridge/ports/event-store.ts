import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { TextPart } from '#shared/domain/searched-texts.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import type { NewEvent, StoredEvent } from '#shared/schema/event.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** Those that grow without end. */
export type FiledKind = 'case' | 'participants' | 'letter'
/** All others. */
export type SmallKind = Exclude<RecordKind, FiledKind>

/** What the office has under one NIP. */
export interface NipEntry {
  /** The first subject record with that NIP. */
  readonly subjectId: string
  /** Where the person is applicant or participant, oldest first. */
  readonly caseIds: readonly string[]
}

/** What an asker knows of cases that the store does not: it picks and orders by it, and keeps the pages stable. */
export interface CaseLens {
  /** A further condition. */
  readonly fits?: (entry: CaseEntry) => boolean
  /** Whether a row that does not hold the `text` of the query itself will do all the same. */
  readonly mentions?: (entry: CaseEntry) => boolean
  /** Ids of rows that will do as well. Where these are all, rows without the text need not be looked at. */
  readonly named?: ReadonlySet<string>
  /** Key of the sort `due`, in epoch ms; undefined = no limit. */
  readonly dueOf?: (entry: CaseEntry) => number | undefined
}

/** Ids of the cases whose texts hold what was asked for, by what the text is. */
export type FoundTexts = Readonly<Record<TextPart, ReadonlySet<string>>>

/** The cursor of a page that nobody was given, or of another order. */
export class UnknownCursor extends Error {
  override readonly name = 'UnknownCursor'
}

/** Reads of records as the log made them. Records are immutable: keep them, never change them. */
export interface RecordReader {
  find<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>
  /** Every record of a kind that is few by its nature, in order of first event. */
  all<K extends SmallKind>(kind: K): Promise<readonly Records[K][]>
  /** A cursor that is not of this query's order throws `UnknownCursor`. */
  cases(query: CaseQuery, lens?: CaseLens): Promise<CasePage>
  /** A row of every letter, in order of first event; one that did not change is the same object each time. */
  letters(): Promise<readonly LetterEntry[]>
  personByNip(nip: string): Promise<NipEntry | undefined>
  subject(id: string): Promise<Subject | undefined>
}

/** What a use case may do inside one transaction; reads see what it has appended itself. */
export interface Transaction extends RecordReader {
  append(events: readonly NewEvent[], subjects?: readonly Subject[]): void
}

/**
 * The agency's record: one log of events, and the records that `applyEvent` makes of it.
 *
 * Promises of every store (`test/contract/event-store.contract.ts`):
 * - `transact` runs `work` alone and all-or-nothing. When it resolves, the events are durable on disk;
 *   when it rejects, none of them happened.
 * - A `commandId` that was seen in the last 30 days runs nothing and returns its first events, across restarts.
 * - `seq` counts from 1 without gaps; `eventsAfter` gives durable events only, oldest first.
 * - After `forget` nothing that is known of the person can be read, here or in any copy of the log that was made
 *   before: its subjects are undefined. The events stay.
 * - A damaged log stops the opening with a `StoreDamaged`, never an empty start.
 */
export interface EventStore extends RecordReader {
  transact(commandId: string, work: (tx: Transaction) => Promise<void>): Promise<readonly StoredEvent[]>
  eventsAfter(seq: number, limit: number): Promise<readonly StoredEvent[]>
  eventsOf(kind: RecordKind, id: string): Promise<readonly StoredEvent[]>
  /** Every case whose row is wanted, in order of first event, some at a time: nobody need hold them all. */
  eachCase(isWanted?: (entry: CaseEntry) => boolean): AsyncIterable<readonly CaseFile[]>
  /**
   * Durable cases with a text (`searchedTexts`) that holds all words of the question, whole or in part, in capitals or
   * not. Texts of somebody who was forgotten are found no more.
   */
  textsWith(question: string): Promise<FoundTexts>
  lastSeq(): number
  /** Durable when it resolves; for a person that is not known it does nothing. */
  forget(personId: string): Promise<void>
  close(): Promise<void>
}
