import type { RecordResults } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Records the SK or other product of each row. One SK may name several people. */
export function decideRecordResults(atHand: RowsAtHand, attempt: Attempt<RecordResults>): RowsDecision {
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const collected = collectFound(atHand, attempt.command.rows, (row, { number, on }) => {
    if (row.state === 'refused' || row.state === 'withdrawn') return { ok: false, why: 'participant-ended' }
    if (row.result?.number === number && row.result.on === on) return { ok: false, why: 'participant-same' }
    return { ok: true, entry: { no: row.no, number, ...(on && { on }) } }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.result-recorded' } })
}
