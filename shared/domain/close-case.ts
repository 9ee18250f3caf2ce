import type { CloseCase } from '#shared/schema/case-command.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { openStep } from './open-step.ts'
import { END, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/** Closes a berkas with its receipt: after the last step, or as the handover that is the last step. */
export function decideCloseCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<CloseCase>): Decision {
  const { command, actor } = attempt
  if (caseFile.status === 'closed') return refuse('case-closed', { number: caseFile.number })
  const { behind = 0, returned = 0 } = caseFile.participants ?? {}
  if (behind + returned > 0)
    return refuse('participants-behind', { number: caseFile.number, count: String(behind + returned) })
  const before: NewEvent[] = []
  if (caseFile.status === 'done') {
    if (!actor.roles.includes('petugas') && !actor.roles.includes('tu'))
      return refuse('role-missing', { roles: 'petugas / tu' })
  } else {
    const found = openStep(sop, caseFile, { stepId: caseFile.current ?? '', actor })
    if (!found.ok) return found
    if (found.step.kind !== 'handover' || targetOf(sop, found.step) !== END) {
      return refuse('case-not-done', { number: caseFile.number, step: found.step.kegiatan })
    }
    before.push(leaveStep({ sop, caseFile, step: found.step }, attempt).event)
  }
  const receiver = command.receiverName && textAboutCase(caseFile, command.commandId, command.receiverName)
  return accept(
    [
      ...before,
      {
        type: 'case.closed',
        ...stamp(attempt),
        caseId: caseFile.id,
        channel: command.channel,
        ...(receiver && { receiverId: receiver.id }),
      },
    ],
    receiver ? [receiver] : [],
  )
}
