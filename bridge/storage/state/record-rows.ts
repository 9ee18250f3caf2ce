import type { SmallKind } from '#bridge/ports/event-store.ts'
import type { CaseRow } from '#bridge/storage/cases/case-row.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { RecordKey, Records } from '#shared/schema/records.ts'
import type { SeqSpan } from './event-index.ts'
import type { SegmentPlace } from './segments.ts'

/** A record of the kinds that are in memory. */
export interface HeldRecord extends SeqSpan {
  readonly record: Records[SmallKind]
}

/** A row of the file of records, a JSON array: the first element tells what it is. The last row of a thing counts. */
export type RecordRow = CaseRowData | SmallRowData | KeyRowData
export type CaseRowData = readonly [
  'c',
  firstSeq: number,
  lastSeq: number,
  place: readonly number[],
  entry: CaseEntry,
]
export type SmallRowData = readonly [
  's',
  firstSeq: number,
  lastSeq: number,
  kind: RecordKey['kind'],
  record: Records[RecordKey['kind']],
]
type KeyRowData = readonly ['k', personId: string, number: number]

export function caseRow({ firstSeq, lastSeq, entry }: CaseRow, place: SegmentPlace): string {
  const row: CaseRowData = ['c', firstSeq, lastSeq, [place.segment, place.offset, place.length], entry]
  return `${JSON.stringify(row)}\n`
}

export function smallRow(kind: RecordKey['kind'], { firstSeq, lastSeq, record }: HeldRecord): string {
  const row: SmallRowData = ['s', firstSeq, lastSeq, kind, record]
  return `${JSON.stringify(row)}\n`
}

export function keyRow(personId: string, number: number): string {
  const row: KeyRowData = ['k', personId, number]
  return `${JSON.stringify(row)}\n`
}
