import type { ErrorPlace } from '#shared/errors.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import type { RowProblemCode } from '#shared/schema/row-problem-code.ts'

export interface RowProblem {
  readonly row: number
  readonly column: Exclude<keyof OrganisationRow, 'line'>
  readonly code: RowProblemCode
  readonly place: ErrorPlace
}
