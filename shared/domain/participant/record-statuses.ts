import type { RecordStatuses } from '#shared/schema/participant-command.ts'
import type { Portal } from '#shared/schema/portal.ts'
import type { Attempt } from '../attempt.ts'
import { statusOfLabel } from '../status-of-label.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

type Statuses = Portal['statuses']

/** Records what the portal shows of each row. One that is shown as before is `participant-same`: nothing is new. */
export function decideRecordStatuses(
  atHand: RowsAtHand,
  attempt: Attempt<RecordStatuses>,
  statuses: Statuses,
): RowsDecision {
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const collected = collectFound(atHand, attempt.command.rows, (row, { status }) => {
    const seen = statusSeen(statuses, status)
    if (row.portal?.label === seen.label && row.portal.code === seen.code)
      return { ok: false, why: 'participant-same' }
    return { ok: true, entry: { no: row.no, ...seen } }
  })
  return recordRows(atHand, attempt, { collected, what: { type: 'participants.status-seen' } })
}

/** As the portal's dictionary has it; what it does not have is kept as it was seen. */
function statusSeen(statuses: Statuses, seen: number | string): { code?: number; label: string } {
  const status = statusOfLabel(statuses, seen)
  if (status) return { code: status.code, label: status.label }
  return typeof seen === 'number' ? { code: seen, label: String(seen) } : { label: seen }
}
