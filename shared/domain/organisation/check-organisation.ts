import type { Post, Unit } from '#shared/schema/organisation.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { type CheckedHolding, checkHoldings, type KnownPerson } from './check-holdings.ts'
import { checkPosts } from './check-posts.ts'
import { checkUnits } from './check-units.ts'
import type { RowProblem } from './row-problem.ts'

/** What the office knows already, against which a workbook is checked. */
export interface KnownOffice {
  readonly people: readonly KnownPerson[]
  /** Every `SOP_ID/PELAKSANA_ID` there is. */
  readonly pelaksana: ReadonlySet<string>
}

export interface CheckedOrganisation {
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly holdings: readonly CheckedHolding[]
  /** In the order of the rows. While there is one, nothing may be imported. */
  readonly problems: readonly RowProblem[]
}

/** Reads the rows of a workbook as the agency's structure and names every fault by row and column. */
export function checkOrganisation(rows: readonly OrganisationRow[], known: KnownOffice): CheckedOrganisation {
  const { units, problems: ofUnits } = checkUnits(rows)
  const { posts, problems: ofPosts } = checkPosts(rows, known.pelaksana)
  const { holdings, problems: ofHoldings } = checkHoldings(rows, known.people)
  const problems = [...ofUnits, ...ofPosts, ...ofHoldings].sort((a, b) => a.row - b.row)
  return { units, posts, holdings, problems }
}
