import type { DomainErrorCode } from '#shared/errors.ts'
import type { GiveSigning } from '#shared/schema/case-command.ts'
import type { CaseFile, Signing } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { doerOf } from './doer-of.ts'
import { leaveStep } from './leave-step.ts'
import { chosenOutcome, openStep } from './open-step.ts'
import { noneGoing } from './participant/participants-hold.ts'

const TAKES_NONE: Record<Signing['kind'], DomainErrorCode> = {
  paraf: 'step-takes-no-paraf',
  ttd: 'step-takes-no-ttd',
  approval: 'step-takes-no-approval',
}

/** Records a superior's act on a step of that kind, which finishes the step: his own, or read from his sheet by TU. */
export function decideSignStep(
  kind: Signing['kind'],
  { sop, caseFile }: { readonly sop: Sop; readonly caseFile: CaseFile },
  attempt: Attempt<GiveSigning>,
): Decision {
  const { command } = attempt
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor: whose.doer })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== kind) return refuse(TAKES_NONE[kind], { step: step.kegiatan })
  const none = noneGoing(caseFile)
  if (none) return none
  const chosen = chosenOutcome(step, command.outcomeId)
  if (!chosen.ok) return chosen
  if (chosen.outcome?.reasonRequired && command.note === undefined) {
    return refuse('outcome-needs-reason', { outcome: chosen.outcome.label })
  }
  const { event, subjects } = leaveStep({ sop, caseFile, step, outcome: chosen.outcome }, attempt)
  const signed = {
    type: 'case.signed' as const,
    ...stamp(attempt),
    caseId: caseFile.id,
    signing: {
      id: command.commandId,
      kind,
      stepId: step.id,
      by: whose.doer.id,
      at: attempt.now.toISOString(),
      ...(command.documentHash && { documentHash: command.documentHash }),
      ...(whose.sheet && { sheet: whose.sheet }),
    },
  }
  return accept([signed, event], subjects)
}
