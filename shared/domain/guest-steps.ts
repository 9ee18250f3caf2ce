import type { Sop, SopStep, StepKind } from '#shared/schema/sop.ts'
import { firstStep, stepById, targetOf } from './step-flow.ts'

const QUICK: readonly StepKind[] = ['register', 'assignment', 'task']

/**
 * The steps of a SOP that one form can finish while the guest stands at the desk: from its first, where that registers
 * him, as far as each is a plain step with one way on. Empty where the SOP does not begin at a desk.
 */
export function guestSteps(sop: Sop): SopStep[] {
  const steps: SopStep[] = []
  let step: SopStep | undefined = firstStep(sop)
  if (step.kind !== 'register') return []
  while (step && QUICK.includes(step.kind) && !step.outcomes?.length && !steps.includes(step)) {
    steps.push(step)
    step = stepById(sop, targetOf(sop, step))
  }
  return steps
}
