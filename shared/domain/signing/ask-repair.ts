import type { AskRepair } from '#shared/schema/ask-repair.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { openStep } from '../open-step.ts'
import { stepOfNow } from '../service-start.ts'
import { moveTo, stepById } from '../step-flow.ts'
import { textAboutCase } from '../text-about-case.ts'

const SIGNED: readonly SopStep['kind'][] = ['paraf', 'ttd', 'approval']

/**
 * A signer gives a draft back to the konseptor with his reason: to the last step before the signing that was done in
 * the office, was not passed over and is no signing itself. When it comes up again, the whole line signs anew.
 */
export function decideAskRepair(sop: Sop, caseFile: CaseFile, attempt: Attempt<AskRepair>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (!SIGNED.includes(step.kind)) return refuse('step-takes-no-paraf', { step: step.kegiatan })
  const drawnUp = caseFile.visits
    .filter(({ skipped }) => !skipped)
    .toReversed()
    .map((visit) => stepById(sop, stepOfNow(visit) ?? ''))
    .find((each) => each && each !== step && each.clock === 'office' && !SIGNED.includes(each.kind))
  if (!drawnUp) return refuse('repair-nobody', { step: step.kegiatan })
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.repair-asked',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: step.id,
        reasonId: reason.id,
        ...moveTo(sop, drawnUp.id),
      },
    ],
    [reason],
  )
}
