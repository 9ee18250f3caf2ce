import type { NumberParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Sets the numbers under which the portal holds the usulan of each row; no two rows share one. */
export function decideNumberParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<NumberParticipants>,
): RowsDecision {
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const holders = new Map(
    atHand.list.rows.flatMap(({ no, nomorUsulan }) =>
      nomorUsulan === undefined ? [] : [[nomorUsulan, no] as const],
    ),
  )
  const collected = collectFound(atHand, attempt.command.rows, (row, { nomorUsulan }) => {
    if (row.state === 'refused' || row.state === 'withdrawn') return { ok: false, why: 'participant-ended' }
    const holder = holders.get(nomorUsulan)
    if (holder === row.no) return { ok: false, why: 'participant-same' }
    if (holder !== undefined) return { ok: false, why: 'participant-nomor-taken' }
    holders.set(nomorUsulan, row.no)
    return { ok: true, entry: { no: row.no, nomorUsulan } }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.numbered' } })
}
