import { type ActingRuleSet, nationalActingRules } from '#shared/asn/acting-rules.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from '../decision.ts'
import { pelaksanaNames } from '../pelaksana-names.ts'
import { refuseRecused } from '../refuse-recused.ts'
import { stepById } from '../step-flow.ts'
import { actingPost } from './acting-post.ts'
import { barredFrom } from './barred-from.ts'

interface StepOfCase {
  readonly sop: Sop
  readonly step: SopStep
  readonly caseFile: CaseFile
}

/** Why this very person may not do a step that his post or account would let him do; undefined where nothing bars him. */
export function refuseToAct(actor: Actor, at: StepOfCase): Refusal | undefined {
  const { sop, step, caseFile } = at
  const recused = refuseRecused(actor, caseFile)
  if (recused) return { ...recused, place: { ...recused.place, who: pelaksanaNames(sop, step) } }
  if (barredFrom(step, caseFile).get(actor.id) === 'four-eyes') {
    const earlier = (step.differentPersonFrom ?? []).map((id) => stepById(sop, id)?.kegiatan ?? id)
    return refuse('step-needs-another-person', { step: step.kegiatan, earlier: earlier.join(' / ') })
  }
  const post = actingPost(actor, at)
  if (post && isStrategic(step) && isBarredActing(post.capacity)) {
    return refuse('step-bars-acting', { step: step.kegiatan, jabatan: post.jabatan })
  }
  return undefined
}

export function isStrategic({ keputusanStrategis }: SopStep): boolean {
  return keputusanStrategis !== undefined && keputusanStrategis !== false
}

export function isBarredActing(
  capacity: ActingRuleSet['barredFromStrategic'][number],
  rules: ActingRuleSet = nationalActingRules,
): boolean {
  return rules.barredFromStrategic.includes(capacity)
}
