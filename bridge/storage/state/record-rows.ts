import type { FiledKind, SmallKind } from '#bridge/ports/event-store.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { RecordKey, Records } from '#shared/schema/records.ts'
import type { SeqSpan } from './event-index.ts'
import type { FiledRow } from './filed-records.ts'
import type { SegmentPlace } from './segments.ts'

/** A record of the kinds that are in memory. */
export interface HeldRecord extends SeqSpan {
  readonly record: Records[SmallKind]
}

/** What a row of a record that lies as bytes tells of it. */
interface Entries {
  case: CaseEntry
  letter: LetterEntry
  participants: FiledRow['entry']
}

/** A row of the file of records, a JSON array: the first element tells what it is. The last row of a thing counts. */
export type RecordRow = FiledRowData | SmallRowData | KeyRowData
export type FiledRowData = { [K in FiledKind]: FiledRowOf<K> }[FiledKind]
type FiledRowOf<K extends FiledKind> = readonly [
  (typeof tags)[K],
  firstSeq: number,
  lastSeq: number,
  place: readonly number[],
  entry: Entries[K],
]
export type SmallRowData = readonly [
  's',
  firstSeq: number,
  lastSeq: number,
  kind: RecordKey['kind'],
  record: Records[RecordKey['kind']],
]
type KeyRowData = readonly ['k', personId: string, number: number]

const tags = { case: 'c', letter: 'l', participants: 'p' } as const

export function filedRow(
  kind: FiledKind,
  { firstSeq, lastSeq, entry }: FiledRow,
  { segment, offset, length }: SegmentPlace,
): string {
  return `${JSON.stringify([tags[kind], firstSeq, lastSeq, [segment, offset, length], entry])}\n`
}

export function smallRow(kind: RecordKey['kind'], { firstSeq, lastSeq, record }: HeldRecord): string {
  const row: SmallRowData = ['s', firstSeq, lastSeq, kind, record]
  return `${JSON.stringify(row)}\n`
}

export function keyRow(personId: string, number: number): string {
  const row: KeyRowData = ['k', personId, number]
  return `${JSON.stringify(row)}\n`
}
