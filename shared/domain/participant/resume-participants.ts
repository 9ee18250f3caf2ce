import type { ResumeParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'
import { isWithBerkas, reentryStep } from './straggler.ts'

/** Takes repaired rows up again: with the berkas, where it has not gone past their step, else after it. */
export function decideResumeParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<ResumeParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command, actor } = attempt
  const barred = rowsBarred(atHand)
  if (barred) return barred
  if (!actor.roles.includes('petugas') && !actor.roles.includes('tu'))
    return refuse('role-missing', { roles: 'petugas / tu' })
  const collected = collectFound(atHand, command.rows, (row) => {
    const last = row.returns.at(-1)
    if (row.state !== 'returned' || !last) return { ok: false, why: 'participant-not-returned' }
    const at = reentryStep(sop, last)
    return { ok: true, entry: { no: row.no, ...(!isWithBerkas(sop, caseFile, at) && { at }) } }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.resumed' } })
}
