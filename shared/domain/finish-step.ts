import type { DomainErrorCode } from '#shared/errors.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep, StepKind } from '#shared/schema/sop.ts'
import type { FinishStep } from '#shared/schema/step-command.ts'
import type { Attempt } from './attempt.ts'
import { accept, type Decision, type Refusal, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { nextStation } from './next-station.ts'
import { openChildOf } from './open-child-of.ts'
import { openStep } from './open-step.ts'
import { outsideStayOf } from './outside-stay.ts'
import { readyToLeave } from './ready-to-leave.ts'

/** Kinds that only their own command may finish. */
const OWN_COMMAND: Partial<Record<StepKind, DomainErrorCode>> = {
  paraf: 'step-needs-paraf',
  ttd: 'step-needs-ttd',
  approval: 'step-needs-approval',
  disposisi: 'step-needs-disposisi',
  assignment: 'step-needs-assignment',
  notify: 'step-needs-notice',
  handover: 'step-needs-handover',
  archive: 'step-needs-archiving',
}

/** Finishes a step by its pelaksana. Going on needs every document judged `ada` or `tidak-berlaku`. */
export function decideFinishStep(sop: Sop, caseFile: CaseFile, attempt: Attempt<FinishStep>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const unfinished = refuseUnfinished(sop, step, caseFile)
  if (unfinished) return unfinished
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, attempt)
  if (!left.ok) return left
  const { event, subjects } = left
  return accept([event], subjects)
}

/** What the kind of a step still asks for. */
function refuseUnfinished(sop: Sop, step: SopStep, caseFile: CaseFile): Refusal | undefined {
  const ownCommand = OWN_COMMAND[step.kind]
  if (ownCommand) return refuse(ownCommand, { step: step.kegiatan })
  if (step.kind === 'external' && !outsideStayOf(caseFile)) {
    return refuse('outside-not-sent', { step: step.kegiatan })
  }
  const child = openChildOf(caseFile)
  if (child) return refuse('child-still-runs', { number: child.number })
  const station = nextStation(sop, step, caseFile)
  return station && refuse('report-not-arrived', { step: step.kegiatan, station: station.jabatan })
}
