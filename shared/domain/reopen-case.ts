import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ReopenCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { refuseWithoutRole } from './refuse-without-role.ts'
import { stepOfNow } from './service-start.ts'
import { moveTo, stepById } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/** Takes up a berkas that is over, at a step it has been in before: so no step is passed over by it. */
export function decideReopenCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<ReopenCase>): Decision {
  const { command, actor } = attempt
  const { number, status, visits } = caseFile
  const refused = refuseWithoutRole(actor, ['supervisor'])
  if (refused) return refused
  if (status !== 'done' && status !== 'closed' && status !== 'ended') {
    return refuse('case-not-over', { number })
  }
  const step = stepById(sop, command.stepId)
  if (!step) return refuse('step-not-in-sop', { step: command.stepId, sop: sop.title })
  if (!visits.some((visit) => stepOfNow(visit) === step.id)) {
    return refuse('step-never-reached', { step: step.kegiatan, number })
  }
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.reopened',
        ...stamp(attempt),
        caseId: caseFile.id,
        ...moveTo(sop, step.id),
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
