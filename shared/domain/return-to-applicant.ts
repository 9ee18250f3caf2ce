import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ReturnClock } from '#shared/schema/clock-rule.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import type { ReturnToApplicant } from '#shared/schema/step-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { chosenWay } from './chosen-way.ts'
import { PRODUCT_RULE } from './clock-pauses.ts'
import { accept, type Decision } from './decision.ts'
import { openStep } from './open-step.ts'
import { returnsOf, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Gives the berkas back to the applicant, where the SOP knows a return. What it does to the office's time is kept with
 * it: the rule of the SOP, or the product's default ("aturan bawaan"), which stops the office clock.
 */
export function decideReturnToApplicant(
  sop: Sop,
  caseFile: CaseFile,
  attempt: Attempt<ReturnToApplicant>,
): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const chosen = chosenReturn(found.step, command)
  if (!chosen.ok) return chosen
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.returned',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: found.step.id,
        outcomeId: chosen.outcome.id,
        to: targetOf(sop, found.step, chosen.outcome),
        reasonCode: command.reasonCode,
        reasonId: reason.id,
        clock: returnClock(sop, chosen.outcome),
      },
    ],
    [reason],
  )
}

/** The return that a command names, or the only one that fits its reason; never the first of several. */
export function chosenReturn(
  step: SopStep,
  named: Pick<ReturnToApplicant, 'outcomeId' | 'reasonCode'>,
): ReturnType<typeof chosenWay> {
  const ways = { ways: returnsOf(step), none: 'return-not-in-sop', several: 'return-ambiguous' } as const
  return chosenWay(step, ways, named)
}

/** The clock rule of a return: the outcome's, the SOP's, or where neither states one the product's own. */
function returnClock({ clock }: Sop, outcome: Outcome): ReturnClock {
  const rule = outcome.returnRule ?? clock?.returnRule
  return rule ? { rule, by: 'sop' } : PRODUCT_RULE
}
