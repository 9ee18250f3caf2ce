import type { ReturnToApplicant } from '#shared/schema/case-command.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, type Refusal, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { returnsOf, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Gives the berkas back to the applicant, where the SOP knows a return. That the office clock stops and the
 * applicant's runs is the product's default ("aturan bawaan"): no SOP states a clock rule.
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
      },
    ],
    [reason],
  )
}

/** The return that a command names, or the only one that fits its reason; never the first of several. */
function chosenReturn(
  step: SopStep,
  { outcomeId, reasonCode }: ReturnToApplicant,
): { readonly ok: true; readonly outcome: Outcome } | Refusal {
  const returns = returnsOf(step)
  if (returns.length === 0) return refuse('return-not-in-sop', { step: step.kegiatan })
  const fitting =
    outcomeId !== undefined
      ? returns.filter(({ id }) => id === outcomeId)
      : returns.filter((each) => returns.length === 1 || each.reasonCode === reasonCode)
  const [outcome] = fitting
  if (!outcome && outcomeId !== undefined)
    return refuse('outcome-not-in-step', { step: step.kegiatan, outcome: outcomeId })
  if (!outcome || fitting.length > 1) {
    return refuse('return-ambiguous', {
      step: step.kegiatan,
      outcomes: returns.map(({ label }) => label).join(' / '),
    })
  }
  return { ok: true, outcome }
}
