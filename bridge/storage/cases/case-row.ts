import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { KnownPerson } from './people-book.ts'

/** One case of the list. */
export interface CaseRow {
  readonly entry: CaseEntry
  /** In order of first event, from 0. */
  place: number
  readonly firstSeq: number
  readonly lastSeq: number
  /** Applicant and participants. */
  readonly people: readonly KnownPerson[]
  /** In milliseconds, read once: a list is sorted by it. */
  readonly openedAt: number
  /** Where it lies as bytes, once it was written. */
  where?: { readonly segment: number; readonly offset: number; readonly length: number } | undefined
  /** How its number sorts, made when it is first asked for. */
  numberKey?: string | undefined
}

/** Subject ids of the people in a case, the applicant first. */
export function peopleOf({ applicant, participants }: CaseEntry): string[] {
  const ids = [...(applicant.subjectId === undefined ? [] : [applicant.subjectId]), ...(participants ?? [])]
  return ids.length > 1 ? [...new Set(ids)] : ids
}
