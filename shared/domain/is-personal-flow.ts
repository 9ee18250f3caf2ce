/** Flows whose portal gives everybody an account of his own work, by id. */
const PERSONAL: readonly string[] = ['ekinerja-harian']

/**
 * Whether a flow files into somebody's own account. Such a run is its planner's alone: he confirms each row as work
 * really done and lets it go himself, at once; it has no slot, and nobody's worker takes it.
 */
export function isPersonalFlow(flow: string): boolean {
  return PERSONAL.includes(flow)
}
