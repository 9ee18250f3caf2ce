import type { NumberParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Sets the numbers under which the portal holds the usulan of each row; no two rows share one. */
export function decideNumberParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<NumberParticipants>,
): RowsDecision {
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const { commandId, rows } = attempt.command
  const holders = new Map(atHand.byNomor)
  const collected = collectFound(atHand, rows, (row, { nomorUsulan }) => {
    if (row.state === 'refused' || row.state === 'withdrawn') return { ok: false, why: 'participant-ended' }
    const holder = holders.get(nomorUsulan)
    if (holder === row.no) return { ok: false, why: 'participant-same' }
    if (holder !== undefined) return { ok: false, why: 'participant-nomor-taken' }
    holders.set(nomorUsulan, row.no)
    const nomor = textAboutParticipant({ caseId: atHand.caseFile.id, row }, commandId, nomorUsulan)
    return { ok: true, entry: { no: row.no, nomorId: nomor.id }, subjects: [nomor] }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.numbered' } })
}
