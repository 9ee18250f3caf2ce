import type { JudgeParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { collectOthers, type RowsDecision, recordRows } from './record-rows.ts'
import { documentsOfRow, ownVerdict } from './row-kelengkapan.ts'
import { positionOf, type RowsAtHand } from './rows-at-hand.ts'
import { stepOfRows } from './step-of-rows.ts'

/** Gives the documents of many rows their verdicts; `belum` takes an earlier one back. */
export function decideJudgeParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<JudgeParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command } = attempt
  const found = stepOfRows(atHand, attempt)
  if (!found.ok) return found
  const { step } = found
  const everyType = [undefined, ...(sop.serviceTypes?.items ?? []).map(({ id }) => id)]
  const known = new Set(everyType.flatMap((type) => documentsOfRow(sop, step, type).map(({ id }) => id)))
  const stranger = Object.keys(command.items).find((id) => !known.has(id))
  if (stranger !== undefined || Object.keys(command.items).length === 0)
    return refuse('item-not-in-step', { item: stranger ?? '', step: step.kegiatan })

  const collected = collectOthers(atHand, command.rows, (row) => {
    if (positionOf(row, caseFile) !== step.id) return { ok: false, why: 'participant-not-here' }
    const needed = documentsOfRow(sop, step, row.serviceTypeId ?? caseFile.serviceTypeId)
    const items = Object.entries(command.items).filter(([id]) => needed.some((item) => item.id === id))
    if (items.length === 0) return { ok: false, why: 'participant-item-not-needed' }
    const fresh = items.filter(([id, verdict]) => ownVerdict(row, caseFile, id) !== verdict)
    if (fresh.length === 0) return { ok: false, why: 'participant-same' }
    return { ok: true, entry: { no: row.no, items: Object.fromEntries(fresh) } }
  })
  return recordRows(atHand, attempt, {
    collected,
    what: { type: 'participants.judged', stepId: step.id, visit: caseFile.visits.length },
  })
}
