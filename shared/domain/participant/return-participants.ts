import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { ReturnParticipants } from '#shared/schema/participant-command.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { Attempt } from '../attempt.ts'
import { chosenWay } from '../chosen-way.ts'
import { type Refusal, refuse } from '../decision.ts'
import { chosenReturn } from '../return-to-applicant.ts'
import { stepById, targetOf } from '../step-flow.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectOthers, type RowsDecision, recordRows } from './record-rows.ts'
import { lackingOfRow } from './row-kelengkapan.ts'
import { positionOf, type RowsAtHand } from './rows-at-hand.ts'
import { stepOfRows } from './step-of-rows.ts'
import { isWithBerkas } from './straggler.ts'

/**
 * Sends rows back while the others go on: to the applicant, where the SOP knows a return, or (BTS of an outside body)
 * to a step of the office that the row has passed.
 */
export function decideReturnParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<ReturnParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command } = attempt
  const found = stepOfRows(atHand, attempt)
  if (!found.ok) return found
  const { step } = found
  const way = wayBack(sop, step, command)
  if (!way.ok) return way
  const { source, reasonCode } = command
  const collected = collectOthers(atHand, command.rows, (row, { reason = command.reason }) => {
    if (positionOf(row, caseFile) !== step.id) return { ok: false, why: 'participant-not-here' }
    const text = textAboutParticipant({ caseId: caseFile.id, row }, command.commandId, reason)
    const at = source === 'outside' && !isWithBerkas(sop, caseFile, way.to) ? way.to : undefined
    const lacking = lackingItems(row, { sop, step, caseFile })
    return {
      ok: true,
      entry: { no: row.no, reasonCode, reasonId: text.id, lacking, ...(at && { at }) },
      subjects: [text],
    }
  })
  const { to, outcomeId } = way
  return recordRows(atHand, attempt, {
    collected,
    what: { type: 'participants.returned', source, stepId: step.id, ...(outcomeId && { outcomeId }), to },
  })
}

/** What was found lacking; what nobody looked at is not held against the applicant. */
function lackingItems(row: Participant, at: { sop: Sop; step: SopStep; caseFile: CaseFile }): string[] {
  return lackingOfRow(row, at).flatMap(({ item, verdict }) => (verdict === 'belum' ? [] : item.id))
}

function wayBack(
  sop: Sop,
  step: SopStep,
  command: ReturnParticipants,
): { readonly ok: true; readonly to: string; readonly outcomeId?: string } | Refusal {
  if (command.source === 'applicant') {
    const chosen = chosenReturn(step, command)
    if (!chosen.ok) return chosen
    return { ok: true, to: targetOf(sop, step, chosen.outcome), outcomeId: chosen.outcome.id }
  }
  const ways = (step.outcomes ?? []).filter(({ returnsTo }) => returnsTo === 'office')
  if (ways.length > 0 && command.to === undefined) {
    const chosen = chosenWay(step, { ways, none: 'return-not-in-sop', several: 'return-ambiguous' }, command)
    if (!chosen.ok) return chosen
    return { ok: true, to: targetOf(sop, step, chosen.outcome), outcomeId: chosen.outcome.id }
  }
  const target = command.to === undefined ? step : stepById(sop, command.to)
  if (!target) return refuse('step-not-in-sop', { step: command.to ?? '', sop: sop.title })
  if (sop.steps.indexOf(target) > sop.steps.indexOf(step))
    return refuse('return-target-later', { step: target.kegiatan })
  return { ok: true, to: target.id }
}
