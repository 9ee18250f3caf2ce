import type { WithdrawParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { isEnded, type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Records that the applicant withdrew rows that had not come to their end. */
export function decideWithdrawParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<WithdrawParticipants>,
): RowsDecision {
  const { caseFile } = atHand
  const { command, actor } = attempt
  const barred = rowsBarred(atHand)
  if (barred) return barred
  if (!actor.roles.includes('petugas') && !actor.roles.includes('tu'))
    return refuse('role-missing', { roles: 'petugas / tu' })
  const collected = collectFound(atHand, command.rows, (row) => {
    if (isEnded(row, caseFile)) return { ok: false, why: 'participant-ended' }
    const reason =
      command.reason && textAboutParticipant({ caseId: caseFile.id, row }, command.commandId, command.reason)
    return {
      ok: true,
      entry: { no: row.no, ...(reason && { reasonId: reason.id }) },
      subjects: reason ? [reason] : [],
    }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.withdrawn' } })
}
