import type { DomainErrorCode } from '#shared/errors.ts'
import type { FinishStep } from '#shared/schema/case-command.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, StepKind } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { lackingDocument } from './kelengkapan-of-step.ts'
import { leaveStep } from './leave-step.ts'
import { chosenOutcome, openStep } from './open-step.ts'
import { participantsHold } from './participant/participants-hold.ts'
import { goesOn } from './step-flow.ts'

/** Kinds that only their own command may finish. */
const OWN_COMMAND: Partial<Record<StepKind, DomainErrorCode>> = {
  paraf: 'step-needs-paraf',
  ttd: 'step-needs-ttd',
  approval: 'step-needs-approval',
  disposisi: 'step-needs-disposisi',
}

/** Finishes a step by its pelaksana. Going on needs every document judged `ada` or `tidak-berlaku`. */
export function decideFinishStep(sop: Sop, caseFile: CaseFile, attempt: Attempt<FinishStep>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const ownCommand = OWN_COMMAND[step.kind]
  if (ownCommand) return refuse(ownCommand, { step: step.kegiatan })

  const chosen = chosenOutcome(step, command.outcomeId)
  if (!chosen.ok) return chosen
  const { outcome } = chosen
  if (outcome?.reasonRequired && command.note === undefined) {
    return refuse('outcome-needs-reason', { outcome: outcome.label })
  }
  if (goesOn(sop, step, outcome)) {
    const held = participantsHold(sop, step, caseFile)
    if (held) return held
    const lacking = caseFile.participants ? undefined : lackingDocument(sop, step, caseFile)
    if (lacking) {
      return refuse(lacking.judged ? 'step-kelengkapan-lacking' : 'step-kelengkapan-open', {
        item: lacking.item.text,
      })
    }
  }
  const { event, subjects } = leaveStep({ sop, caseFile, step, outcome }, attempt)
  return accept([event], subjects)
}
