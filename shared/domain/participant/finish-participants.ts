import type { FinishParticipants } from '#shared/schema/participant-command.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { chosenOutcome, stepForDoer } from '../open-step.ts'
import { goesOn } from '../step-flow.ts'
import { collectFound, type RowsDecision, recordRows } from './record-rows.ts'
import { lackingOfRow } from './row-kelengkapan.ts'
import { type RowsAtHand, rowsBarred } from './rows-at-hand.ts'
import { isWithBerkas, nextForStraggler } from './straggler.ts'

/**
 * Finishes a step for rows that come after their berkas. A signature or an approval is the act of whoever may do the
 * step, given for these rows; where they have caught up they go with the berkas again.
 */
export function decideFinishParticipants(
  atHand: RowsAtHand,
  attempt: Attempt<FinishParticipants>,
): RowsDecision {
  const { sop, caseFile } = atHand
  const { command, actor } = attempt
  const barred = rowsBarred(atHand)
  if (barred) return barred
  const found = stepForDoer(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const chosen = chosenOutcome(step, command.outcomeId)
  if (!chosen.ok) return chosen
  const { outcome } = chosen
  if (outcome?.refuses) return refuse('participants-refuse-instead', { outcome: outcome.label })

  const collected = collectFound(atHand, command.rows, (row) => {
    if (row.at?.stepId !== step.id) return { ok: false, why: 'participant-not-here' }
    if (goesOn(sop, step, outcome) && lackingOfRow(row, { sop, step, caseFile }).length > 0)
      return { ok: false, why: 'participant-lacking' }
    return { ok: true, entry: { no: row.no } }
  })
  const to = nextForStraggler(sop, caseFile, { step, outcome })
  return recordRows(atHand, attempt, {
    collected,
    what: {
      type: 'participants.step-finished',
      stepId: step.id,
      ...(outcome && { outcomeId: outcome.id }),
      ...(!isWithBerkas(sop, caseFile, to) && { to }),
    },
  })
}
