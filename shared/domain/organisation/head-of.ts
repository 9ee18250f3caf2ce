import type { Organisation, Post } from '#shared/schema/organisation.ts'
import { lineAbove } from './line-above.ts'
import { isFree } from './next-superior.ts'

interface Search {
  readonly organisation: Organisation
  /** Date in the office. */
  readonly on: string
  /** Accounts that may not do the act. */
  readonly barred: ReadonlySet<string>
}

/** The nearest head over a unit, its own first, whose post somebody fills who is not barred; without a unit the agency's. */
export function headOf(unitId: string | undefined, search: Search): Post | undefined {
  const { units, posts } = search.organisation
  const line = unitId === undefined ? [] : lineAbove(search.organisation, unitId)
  const from = line.length > 0 ? line : units.filter(({ parent }) => parent === undefined)
  const heads = from.flatMap(({ id }) => posts.filter((post) => post.isHead && post.unitId === id))
  return heads.find(({ id }) => isFree(id, search))
}
