import { letOthersGo } from '#bridge/let-others-go.ts'
import type { CaseLens } from '#bridge/ports/event-store.ts'
import { caseFilter } from '#shared/domain/case-filter.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import { type CaseCursor, decodeCursor, encodeCursor } from './case-cursor.ts'
import type { CaseRow } from './case-row.ts'
import { foldText } from './fold-text.ts'
import { type RowTexts, textOf } from './row-texts.ts'

export interface RowSource {
  /** In order of their first event. */
  readonly rows: readonly CaseRow[]
  readonly lens?: CaseLens
  /** What the rows say, and the rows by id; undefined where some are not what they were. */
  readonly texts?: RowTexts
  readonly byId?: ReadonlyMap<string, CaseRow>
  /** The last event there is. */
  readonly lastSeq: number
  /** The last event about a case up to `seq`. */
  lastSeqOf(row: CaseRow, seq: number): number
}

/** No longer at a stretch, so that nobody feels it; the clock is asked once in so many rows. */
const sliceMs = 10
const rowsUnasked = 1024

type Key = string | number

/** Due after everything that is due. A cursor keeps it, as it would not keep Infinity. */
const NEVER = Number.MAX_SAFE_INTEGER
interface Found {
  readonly key: Key
  readonly row: CaseRow
}

/**
 * One page of the rows that match. Of rows that stay as they are each comes on exactly one page, whatever is written
 * in between: pages after the first leave out what was opened later, and order by what had changed until then.
 */
export async function selectPage(query: CaseQuery, source: RowSource): Promise<CasePage> {
  const { sort = 'changed', limit = 50 } = query
  const order = query.order ?? (sort === 'changed' ? 'desc' : 'asc')
  const cursor = query.after === undefined ? undefined : decodeCursor(query.after, { sort, order })
  const asOf = cursor?.asOf ?? source.lastSeq
  const keyOf = keyFunction(sort, {
    changed: (row) => source.lastSeqOf(row, asOf),
    due: (row) => source.lens?.dueOf?.(row.entry) ?? NEVER,
  })
  const direction = order === 'asc' ? 1 : -1
  const compare = (one: Pick<CaseCursor, 'key' | 'place'>, key: Key, place: number): number =>
    direction * (compareKeys(one.key, key) || one.place - place)

  const others = letOthersGo(sliceMs)
  const held = await heldRows(query, source, others)
  const matches = rowFilter(query, { lens: source.lens, held })
  const onlyHeld = held && !source.lens?.mentions
  const best: (Found & { place: number })[] = []
  let total = 0
  const { rows } = source
  // From the end that the page begins at: what comes later mostly finds no place on it.
  for (let from = 0; from < rows.length; from++) {
    const place = order === 'desc' ? rows.length - 1 - from : from
    const turn = from % rowsUnasked === 0 ? others() : undefined
    if (turn) await turn
    if (onlyHeld && !held[place]) continue
    const row = rows[place]
    if (!row || row.firstSeq > asOf || !matches(row)) continue
    total++
    const key = keyOf(row)
    if (cursor && compare(cursor, key, row.place) >= 0) continue
    const last = best.length > limit ? best[limit] : undefined
    if (last && compare(last, key, row.place) <= 0) continue
    let at = best.length
    for (let before = best[at - 1]; before && compare(before, key, row.place) > 0; before = best[at - 1]) at--
    best.splice(at, 0, { key, row, place: row.place })
    if (best.length > limit + 1) best.pop()
  }
  const page = best.slice(0, limit)
  const last = best.length > limit ? page.at(-1) : undefined
  return {
    total,
    cases: page.map(({ row }) => row.entry),
    ...(last && { next: encodeCursor({ sort, order, asOf, key: last.key, place: last.place }) }),
  }
}

/** The rows, by place, that hold the text or are named; undefined where each is to be looked at. */
async function heldRows(
  { text = '' }: CaseQuery,
  { rows, texts, byId, lens }: RowSource,
  others: ReturnType<typeof letOthersGo>,
): Promise<Uint8Array | undefined> {
  const wanted = foldText(text)
  if (wanted === '' || !texts) return undefined
  const held = new Uint8Array(rows.length)
  await texts.mark(wanted, { rows, held }, others)
  for (const id of lens?.named ?? []) {
    const place = byId?.get(id)?.place
    if (place !== undefined && place < held.length) held[place] = 1
  }
  return held
}

function rowFilter(
  query: CaseQuery,
  { lens = {}, held }: { readonly lens: CaseLens | undefined; readonly held: Uint8Array | undefined },
): (row: CaseRow) => boolean {
  const inEntry = caseFilter(query)
  const { nip } = query
  const from = query.openedFrom === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.openedFrom)
  const to = query.openedTo === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.openedTo)
  const text = query.text === undefined ? '' : foldText(query.text)
  const holds = (row: CaseRow): boolean =>
    held ? held[row.place] === 1 : textOf(row).includes(text) || lens.named?.has(row.entry.id) === true
  return (row) => {
    if (!inEntry(row.entry) || row.openedAt < from || row.openedAt >= to) return false
    if (nip !== undefined && !row.people.some((person) => person.nip === nip)) return false
    if (text !== '' && !holds(row) && !lens.mentions?.(row.entry)) return false
    return !lens.fits || lens.fits(row.entry)
  }
}

function keyFunction(
  sort: CaseCursor['sort'],
  { changed, due }: Readonly<Record<'changed' | 'due', (row: CaseRow) => number>>,
): (row: CaseRow) => Key {
  switch (sort) {
    case 'changed':
      return changed
    case 'due':
      return due
    case 'opened':
      return ({ openedAt }) => openedAt
    case 'number':
      return (row) => (row.numberKey ??= numberKey(row.entry.number))
    case 'name':
      return ({ entry, people }) => (entry.applicant.subjectId === undefined ? '' : (people[0]?.name ?? ''))
  }
}

/** `0012/2026` by year, then number, digits by their value: `12a` comes after `12` and before `13`. */
function numberKey(number: string): string {
  const parts = number.toLowerCase().split('/').reverse()
  return parts.map((part) => part.replace(/\d+/g, (digits) => digits.padStart(12, '0'))).join('/')
}

function compareKeys(one: Key, other: Key): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
