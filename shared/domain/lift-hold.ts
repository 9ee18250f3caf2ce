import type { CaseFile } from '#shared/schema/case-file.ts'
import type { LiftHold } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { refuseStranger } from './refuse-stranger.ts'
import { stepById } from './step-flow.ts'

/** A held berkas goes on in the step it stood in, by the clock of that step. */
export function decideLiftHold(sop: Sop, caseFile: CaseFile, attempt: Attempt<LiftHold>): Decision {
  const { number, status } = caseFile
  if (status === 'closed') return refuse('case-closed', { number })
  if (status === 'ended') return refuse('case-ended', { number })
  const step = stepById(sop, caseFile.current ?? '')
  if (status !== 'held' || !step) return refuse('case-not-held', { number })
  const stranger = refuseStranger(attempt.actor, caseFile, { sop, step })
  if (stranger) return stranger
  return accept([
    {
      type: 'case.hold-lifted',
      ...stamp(attempt),
      caseId: caseFile.id,
      stepId: step.id,
      clock: step.clock,
    },
  ])
}
