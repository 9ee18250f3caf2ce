import type { ErrorPlace } from '#shared/errors.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'

/** What can be wrong with a row of the structure; each has its sentence in `shared/text/organisation-id.ts`. */
export const rowProblemCodes = [
  'unit-code-missing',
  'unit-code-unfit',
  'unit-name-missing',
  'unit-kind-unknown',
  'unit-differs',
  'unit-parent-unknown',
  'unit-in-ring',
  'unit-second-root',
  'unit-two-heads',
  'post-code-missing',
  'post-code-unfit',
  'post-title-missing',
  'post-differs',
  'head-unreadable',
  'pelaksana-unknown',
  'holder-missing',
  'holder-overlaps',
  'account-not-found',
  'nip-unfit',
  'nip-of-another',
  'from-missing',
  'date-unreadable',
  'term-reversed',
] as const
export type RowProblemCode = (typeof rowProblemCodes)[number]

export interface RowProblem {
  readonly row: number
  readonly column: Exclude<keyof OrganisationRow, 'line'>
  readonly code: RowProblemCode
  readonly place: ErrorPlace
}
