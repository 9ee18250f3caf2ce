import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { HandOverParticipants } from '#shared/schema/participant-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { stepById } from '../step-flow.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { isEnded, positionOf, type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Records to whom the results of rows were handed, by which channel; once a row. */
export function decideHandOverParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<HandOverParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command, actor } = attempt
  const barred = rowsBarred(atHand)
  if (barred) return barred
  if (!actor.roles.includes('petugas') && !actor.roles.includes('tu'))
    return refuse('role-missing', { roles: 'petugas / tu' })
  const { channel, receiverName, kuasa, proofHash, commandId } = command
  const collected = collectFound(atHand, command.rows, (row) => {
    if (row.handover) return { ok: false, why: 'participant-handed-over' }
    if (!hasResult(row, sop, caseFile)) return { ok: false, why: 'participant-not-finished' }
    const receiver =
      receiverName && textAboutParticipant({ caseId: caseFile.id, row }, commandId, receiverName)
    return {
      ok: true,
      entry: { no: row.no, ...(receiver && { receiverId: receiver.id }) },
      subjects: receiver ? [receiver] : [],
    }
  })
  return recordRows(atHand, attempt, {
    collected,
    what: {
      type: 'participants.handed-over',
      channel,
      ...(kuasa && { kuasa }),
      ...(proofHash && { proofHash }),
    },
  })
}

/** There is something to hand over: it reached the end, or the step that hands results over. */
export function hasResult(row: Participant, sop: Sop, caseFile: CaseFile): boolean {
  if (row.state === 'refused' || row.state === 'withdrawn' || caseFile.status === 'ended') return false
  if (isEnded(row, caseFile)) return true
  return stepById(sop, positionOf(row, caseFile) ?? '')?.kind === 'handover'
}
