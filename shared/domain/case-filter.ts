import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseQuery } from '#shared/schema/case-query.ts'

/** Whether a row meets every condition that can be seen in the row itself: all but `text`, `nip` and the times. */
export function caseFilter(query: CaseQuery): (entry: CaseEntry) => boolean {
  const { sopId, stepId, holder, letterId } = query
  const [status, numbers, unitIds] = [setOf(query.status), setOf(query.numbers), setOf(query.unitIds)]
  const sight = setOf(query.sight)
  return (entry) => {
    if (status && !status.has(entry.status)) return false
    if (sopId !== undefined && entry.sop.id !== sopId) return false
    if (stepId !== undefined && entry.current !== stepId) return false
    if (holder !== undefined && entry.holder !== holder) return false
    if (letterId !== undefined && entry.letterId !== letterId) return false
    if (numbers && !numbers.has(entry.number)) return false
    if (sight && entry.audience && !entry.audience.some((key) => sight.has(key))) return false
    return !unitIds || (entry.unitId !== undefined && unitIds.has(entry.unitId))
  }
}

function setOf(values: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return values && new Set(values)
}
