import { END } from '#shared/domain/step-flow.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

/** Where a step leads, in the order of the document; empty only where no outcome names a target. */
function targetsOf(sop: Sop, index: number): string[] {
  const step = sop.steps[index]
  if (!step) return []
  if (!step.outcomes?.length) return [step.next ?? sop.steps[index + 1]?.id ?? END]
  return step.outcomes.flatMap(({ to }) => to ?? [])
}

function startOf(sop: Sop): string {
  return sop.start ?? sop.steps[0]?.id ?? END
}

/** Ids of all steps a case can come to. */
export function reachableSteps(sop: Sop): Set<string> {
  const indexOf = stepIndexes(sop)
  const reached = new Set<string>()
  const open = [startOf(sop)]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const index = indexOf.get(id)
    if (index === undefined || reached.has(id)) continue
    reached.add(id)
    open.push(...targetsOf(sop, index))
  }
  return reached
}

/** Ids of all steps from which the end can be reached. A missing or unknown target counts as a way out: it is a fault of its own. */
export function stepsThatEnd(sop: Sop): Set<string> {
  const indexOf = stepIndexes(sop)
  const ending = new Set<string>()
  const leavesThrough = (step: SopStep, index: number): boolean => {
    const targets = targetsOf(sop, index)
    const lacksTarget = step.outcomes?.some(({ to }) => to === undefined) ?? false
    return lacksTarget || targets.some((to) => to === END || ending.has(to) || !indexOf.has(to))
  }
  for (let before = -1; before !== ending.size; ) {
    before = ending.size
    sop.steps.forEach((step, index) => {
      if (!ending.has(step.id) && leavesThrough(step, index)) ending.add(step.id)
    })
  }
  return ending
}

/**
 * The steps of a case where nothing is returned, refused or repeated: at a branch the first outcome
 * that leads on.
 */
export function normalPath(sop: Sop): SopStep[] {
  const indexOf = stepIndexes(sop)
  const path: SopStep[] = []
  let id: string | undefined = startOf(sop)
  while (id !== undefined) {
    const index = indexOf.get(id)
    const step = index === undefined ? undefined : sop.steps[index]
    if (index === undefined || !step || path.includes(step)) break
    path.push(step)
    const isNew = (to: string | undefined): boolean => !path.some((passed) => passed.id === to)
    id = step.outcomes?.length
      ? step.outcomes.find(({ to, returnsTo, refuses }) => to && !returnsTo && !refuses && isNew(to))?.to
      : targetsOf(sop, index)[0]
  }
  return path
}

function stepIndexes(sop: Sop): Map<string, number> {
  return new Map(sop.steps.map(({ id }, index): [string, number] => [id, index]).reverse())
}
