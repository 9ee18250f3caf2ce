import type { RefuseParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { stepForDoer } from '../open-step.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectOthers, type RowsDecision, recordRows } from './record-rows.ts'
import { positionOf, type RowsAtHand, rowsBarred } from './rows-at-hand.ts'

/** Ends rows that are not eligible, by the office or by an outside body (TMS), each with its reason. */
export function decideRefuseParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<RefuseParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command, actor } = attempt
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const found = stepForDoer(sop, caseFile, { stepId: command.stepId, actor })
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
