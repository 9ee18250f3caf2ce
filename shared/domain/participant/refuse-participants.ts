import type { RefuseParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectOthers, type RowsDecision, recordRows } from './record-rows.ts'
import { positionOf, type RowsAtHand } from './rows-at-hand.ts'
import { stepOfRows } from './step-of-rows.ts'

/** Ends rows that are not eligible, by the office or by an outside body (TMS), each with its reason. */
export function decideRefuseParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<RefuseParticipants>,
): RowsDecision {
  const { caseFile } = atHand
  const { command } = attempt
  const found = stepOfRows(atHand, attempt)
  if (!found.ok) return found
  const { step } = found
  const { source, reasonCode, reason, commandId } = command
  const collected = collectOthers(atHand, command.rows, (row) => {
    const isHere =
      positionOf(row, caseFile) === step.id ||
      (row.state === 'returned' && row.returns.at(-1)?.stepId === step.id)
    if (!isHere) return { ok: false, why: 'participant-not-here' }
    const text = textAboutParticipant({ caseId: caseFile.id, row }, commandId, reason)
    return { ok: true, entry: { no: row.no, reasonCode, reasonId: text.id }, subjects: [text] }
  })
  return recordRows(atHand, attempt, {
    collected,
    what: { type: 'participants.refused', source, stepId: step.id },
  })
}
