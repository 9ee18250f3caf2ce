import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from './decision.ts'
import { mayDoInCase } from './may-do.ts'
import { refuseToAct } from './organisation/refuse-to-act.ts'
import { pelaksanaNames } from './pelaksana-names.ts'
import { stepById } from './step-flow.ts'

export type Found = { readonly ok: true; readonly step: SopStep } | Refusal

/** The step a running case stands in; nobody is asked whether he may do it. */
export function runningStep(sop: Sop, caseFile: CaseFile): Found {
  const { number } = caseFile
  if (caseFile.status === 'closed') return refuse('case-closed', { number })
  if (caseFile.status === 'ended') return refuse('case-ended', { number })
  if (caseFile.status === 'held') return refuse('case-held', { number })
  const step = stepById(sop, caseFile.current ?? '')
  if (caseFile.status !== 'open' || !step) return refuse('case-not-open', { number })
  return { ok: true, step }
}

/** The step a command means, if the case stands in it and this person may do it. */
export function openStep(
  sop: Sop,
  caseFile: CaseFile,
  { stepId, actor }: { stepId: string; actor: Actor },
): Found {
  const named = namedStep(sop, caseFile, stepId)
  return named.ok ? stepForDoer(sop, caseFile, { stepId, actor }) : named
}

/** The step a command means, if the case stands in it; who asks is for the caller to check. */
export function namedStep(sop: Sop, caseFile: CaseFile, stepId: string): Found {
  const running = runningStep(sop, caseFile)
  if (!running.ok) return running
  const step = stepById(sop, stepId)
  if (!step) return refuse('step-not-in-sop', { step: stepId, sop: sop.title })
  if (running.step !== step) {
    return refuse('step-not-current', { step: step.kegiatan, current: running.step.kegiatan })
  }
  return running
}

/** A step of the SOP, if this person may do it. */
export function stepForDoer(
  sop: Sop,
  caseFile: CaseFile,
  { stepId, actor }: { stepId: string; actor: Actor },
): Found {
  const step = stepById(sop, stepId)
  if (!step) return refuse('step-not-in-sop', { step: stepId, sop: sop.title })
  const barred = refuseToAct(actor, { sop, step, caseFile })
  if (barred) return barred
  return mayDoInCase(actor, { sop, step, caseFile }) ? { ok: true, step } : needsItsPelaksana(sop, step)
}

function needsItsPelaksana(sop: Sop, step: SopStep): Refusal {
  return refuse('step-needs-its-pelaksana', { step: step.kegiatan, pelaksana: pelaksanaNames(sop, step) })
}

type Chosen = { readonly ok: true; readonly outcome?: Outcome } | Refusal

/** The way out that a command names, where the step has several. Returns and refusals have commands of their own. */
export function chosenOutcome(step: SopStep, outcomeId: string | undefined): Chosen {
  const outcomes = step.outcomes ?? []
  if (outcomes.length === 0) {
    return outcomeId === undefined
      ? { ok: true }
      : refuse('outcome-not-in-step', { step: step.kegiatan, outcome: outcomeId })
  }
  if (outcomeId === undefined) {
    return refuse('step-needs-outcome', {
      step: step.kegiatan,
      outcomes: outcomes.map(({ label }) => label).join(' / '),
    })
  }
  const outcome = outcomes.find(({ id }) => id === outcomeId)
  if (!outcome) return refuse('outcome-not-in-step', { step: step.kegiatan, outcome: outcomeId })
  const place = { step: step.kegiatan, outcome: outcome.label }
  if (outcome.refuses) return refuse('outcome-is-a-refusal', place)
  if (outcome.returnsTo === 'office') return refuse('outcome-is-sent-back', place)
  if (outcome.returnsTo) return refuse('outcome-is-a-return', place)
  return { ok: true, outcome }
}
