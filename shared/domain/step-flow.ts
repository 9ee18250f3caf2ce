import type { ClockOwner, Outcome, Sop, SopStep } from '#shared/schema/sop.ts'

/** Target that stands for "no further step"; no step may carry it as its id. */
export const END = 'end'

export interface Move {
  readonly to: string
  readonly clock: ClockOwner
}

export function stepById(sop: Sop, stepId: string): SopStep | undefined {
  return sop.steps.find(({ id }) => id === stepId)
}

/** The step a case begins with. */
export function firstStep(sop: Sop): SopStep {
  const start = sop.start === undefined ? sop.steps[0] : stepById(sop, sop.start)
  if (!start) throw new Error(`SOP ${sop.id} v${sop.version} names a start that it does not have`)
  return start
}

/** Where an outcome, or a step without outcomes, leads. A built-in or published SOP has passed `checkSop`. */
export function targetOf(sop: Sop, step: SopStep, outcome?: Outcome): string {
  if (outcome?.to) return outcome.to
  if (step.next) return step.next
  return sop.steps[sop.steps.indexOf(step) + 1]?.id ?? END
}

export function moveTo(sop: Sop, target: string): Move {
  return { to: target, clock: stepById(sop, target)?.clock ?? 'office' }
}

/** A way out that goes on, as against a return, a refusal or a loop to an earlier step. */
export function goesOn(sop: Sop, step: SopStep, outcome?: Outcome): boolean {
  if (outcome?.returnsTo || outcome?.refuses) return false
  const target = stepById(sop, targetOf(sop, step, outcome))
  return !target || sop.steps.indexOf(target) > sop.steps.indexOf(step)
}

export function returnsOf(step: SopStep): Outcome[] {
  return (step.outcomes ?? []).filter(({ returnsTo }) => returnsTo === 'applicant')
}

/** Ways out that refuse the berkas. */
export function refusalsOf(step: SopStep): Outcome[] {
  return (step.outcomes ?? []).filter(({ refuses }) => refuses)
}

/** Ways by which the outside body sends the berkas back for a repair in the office. */
export function sendBacksOf(step: SopStep): Outcome[] {
  return (step.outcomes ?? []).filter(({ returnsTo }) => returnsTo === 'office')
}
