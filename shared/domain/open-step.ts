import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from './decision.ts'
import { mayDoInCase } from './may-do.ts'
import { refuseToAct } from './organisation/refuse-to-act.ts'
import { stepById } from './step-flow.ts'

type Found = { readonly ok: true; readonly step: SopStep } | Refusal

/** The step a command means, if the case stands in it and this person may do it. */
export function openStep(
  sop: Sop,
  caseFile: CaseFile,
  { stepId, actor }: { stepId: string; actor: Actor },
): Found {
  if (caseFile.status === 'closed') return refuse('case-closed', { number: caseFile.number })
  if (caseFile.status !== 'open') return refuse('case-not-open', { number: caseFile.number })
  const step = stepById(sop, stepId)
  if (step && caseFile.current !== stepId) {
    const current = stepById(sop, caseFile.current ?? '')
    return refuse('step-not-current', { step: step.kegiatan, current: current?.kegiatan ?? '' })
  }
  return stepForDoer(sop, caseFile, { stepId, actor })
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
  if (!mayDoInCase(actor, { sop, step, caseFile })) {
    return refuse('step-needs-its-pelaksana', { step: step.kegiatan, pelaksana: pelaksanaNames(sop, step) })
  }
  return { ok: true, step }
}

/** Jabatan of those who may do a step, as the SOP writes them. */
function pelaksanaNames(sop: Sop, step: SopStep): string {
  const names = (step.pelaksana ?? []).map(
    (id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id,
  )
  return names.join(' / ')
}

type Chosen = { readonly ok: true; readonly outcome?: Outcome } | Refusal

/** The way out that a command names, where the step has several. Returns have a command of their own. */
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
  if (outcome.returnsTo) return refuse('outcome-is-a-return', { step: step.kegiatan, outcome: outcome.label })
  return { ok: true, outcome }
}
