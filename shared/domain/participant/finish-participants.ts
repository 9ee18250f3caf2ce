import type { NewEvent } from '#shared/schema/event.ts'
import type { FinishParticipants } from '#shared/schema/participant-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { chosenOutcome } from '../open-step.ts'
import { rightOf } from '../organisation/right-of.ts'
import { goesOn } from '../step-flow.ts'
import { textAboutParticipant } from './participant-subject.ts'
import { collectOthers, type RowsDecision, recordRows } from './record-rows.ts'
import { lackingOfRow } from './row-kelengkapan.ts'
import type { RowsAtHand } from './rows-at-hand.ts'
import { stepOfRows } from './step-of-rows.ts'
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
  const found = stepOfRows(atHand, attempt)
  if (!found.ok) return found
  const { step } = found
  const chosen = chosenOutcome(step, command.outcomeId)
  if (!chosen.ok) return chosen
  const { outcome } = chosen
  if (outcome?.reasonRequired && command.note === undefined)
    return refuse('outcome-needs-reason', { outcome: outcome.label })

  const collected = collectOthers(atHand, command.rows, (row) => {
    if (row.at?.stepId !== step.id) return { ok: false, why: 'participant-not-here' }
    if (goesOn(sop, step, outcome) && lackingOfRow(row, { sop, step, caseFile }).length > 0)
      return { ok: false, why: 'participant-lacking' }
    const note =
      command.note && textAboutParticipant({ caseId: caseFile.id, row }, command.commandId, command.note)
    return {
      ok: true,
      entry: { no: row.no, ...(note && { noteId: note.id }) },
      subjects: note ? [note] : [],
    }
  })
  const to = nextForStraggler(sop, caseFile, { step, outcome })
  const decision = recordRows(atHand, attempt, {
    collected,
    what: {
      type: 'participants.step-finished',
      stepId: step.id,
      ...(outcome && { outcomeId: outcome.id }),
      ...(!isWithBerkas(sop, caseFile, to) && { to }),
    },
  })
  const { kind } = step
  if (
    !decision.ok ||
    collected.rows.length === 0 ||
    (kind !== 'paraf' && kind !== 'ttd' && kind !== 'approval')
  )
    return decision
  const signing = {
    id: command.commandId,
    kind,
    stepId: step.id,
    by: actor.id,
    at: attempt.now.toISOString(),
    ...rightOf(actor, { sop, step, caseFile }),
    participants: collected.rows.map(({ no }) => no),
  }
  const signed: NewEvent = { type: 'case.signed', ...stamp(attempt), caseId: caseFile.id, signing }
  return { ...decision, events: [...decision.events, signed] }
}
