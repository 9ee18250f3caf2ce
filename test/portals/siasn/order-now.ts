import type { World } from '../world.ts'

/**
 * The rows of a list as this request sees them. With `unstablePaging` every request finds them moved on by one, so
 * that going through the pages shows some rows twice and others never, as the real lists do.
 */
export function orderNow<Row>(world: World, rows: readonly Row[]): readonly Row[] {
  if (!world.traps.unstablePaging || rows.length === 0) return rows
  world.listRequests += 1
  const by = world.listRequests % rows.length
  return [...rows.slice(by), ...rows.slice(0, by)]
}
