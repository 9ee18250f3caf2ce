import type { DomainErrorCode } from '#shared/errors.ts'
import type { CaseFile, Signing } from '#shared/schema/case-file.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { doerOf } from './doer-of.ts'
import { leaveStep } from './leave-step.ts'
import { chosenOutcome, openStep } from './open-step.ts'
import { rightOf } from './organisation/right-of.ts'
import { noneGoing } from './participant/participants-hold.ts'
import { actOf } from './signing/line-of-step.ts'
import { placeInLine } from './signing/place-in-line.ts'
import { textAboutCase } from './text-about-case.ts'

const TAKES_NONE: Record<Signing['kind'], DomainErrorCode> = {
  paraf: 'step-takes-no-paraf',
  ttd: 'step-takes-no-ttd',
  approval: 'step-takes-no-approval',
}

interface OnCase {
  readonly sop: Sop
  readonly caseFile: CaseFile
}

/**
 * Records a superior's act on a step of that kind: his own, or read from his sheet by TU. It finishes the step; where
 * the step has a signing line, only the last of the line does.
 */
export function decideSignStep(
  kind: Signing['kind'],
  { sop, caseFile }: OnCase,
  attempt: Attempt<GiveSigning>,
): Decision {
  const { command } = attempt
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const { doer } = whose
  const turn = placeInLine(doer, { sop, caseFile, stepId: command.stepId })
  if (!turn.ok) return turn
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor: doer })
  if (!found.ok) return found
  const { step } = found
  const { place } = turn
  if ((place ? actOf(step, place) : step.kind) !== kind)
    return refuse(TAKES_NONE[kind], { step: step.kegiatan })
  const none = noneGoing(caseFile)
  if (none) return none

  const stamped = stamp(attempt)
  const signing: Signing = {
    id: command.commandId,
    kind,
    stepId: step.id,
    by: doer.id,
    at: stamped.at,
    ...rightOf(doer, { sop, step, caseFile }),
    ...(place && { place: place.key, visit: caseFile.visits.length - 1 }),
    ...(command.documentHash && { documentHash: command.documentHash }),
    ...(whose.sheet && { sheet: whose.sheet }),
  }
  const signed = { type: 'case.signed' as const, ...stamped, caseId: caseFile.id, signing }
  if (place && !turn.isLast) {
    if (command.outcomeId !== undefined) return refuse('outcome-needs-last-signer', { step: step.kegiatan })
    const said =
      command.note === undefined ? undefined : textAboutCase(caseFile, command.commandId, command.note)
    return accept([{ ...signed, ...(said && { noteId: said.id }) }], said && [said])
  }

  const chosen = chosenOutcome(step, command.outcomeId)
  if (!chosen.ok) return chosen
  if (chosen.outcome?.reasonRequired && command.note === undefined) {
    return refuse('outcome-needs-reason', { outcome: chosen.outcome.label })
  }
  const left = leaveStep({ sop, caseFile, step, outcome: chosen.outcome }, attempt)
  if (!left.ok) return left
  const { event, subjects } = left
  return accept([signed, event], subjects)
}
