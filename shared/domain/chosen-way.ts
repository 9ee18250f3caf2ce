import type { DomainErrorCode } from '#shared/errors.ts'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Outcome, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from './decision.ts'

interface Named {
  readonly outcomeId?: string | undefined
  readonly reasonCode: ReasonCode
}

/** Ways of one sort out of a step, and the refusals where it has none or several that fit. */
interface Ways {
  readonly ways: readonly Outcome[]
  readonly none: DomainErrorCode
  readonly several: DomainErrorCode
}

/** The way that a command names, or the only one that fits its reason; never the first of several. */
export function chosenWay(
  step: SopStep,
  { ways, none, several }: Ways,
  { outcomeId, reasonCode }: Named,
): { readonly ok: true; readonly outcome: Outcome } | Refusal {
  if (ways.length === 0) return refuse(none, { step: step.kegiatan })
  const fitting =
    outcomeId !== undefined
      ? ways.filter(({ id }) => id === outcomeId)
      : ways.filter((each) => ways.length === 1 || each.reasonCode === reasonCode)
  const [outcome] = fitting
  if (!outcome && outcomeId !== undefined)
    return refuse('outcome-not-in-step', { step: step.kegiatan, outcome: outcomeId })
  if (!outcome || fitting.length > 1) {
    return refuse(several, {
      step: step.kegiatan,
      outcomes: ways.map(({ label }) => label).join(' / '),
    })
  }
  return { ok: true, outcome }
}
