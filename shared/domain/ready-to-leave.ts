import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from './decision.ts'
import { lackingDocument } from './kelengkapan-of-step.ts'
import { chosenOutcome } from './open-step.ts'
import { participantsHold } from './participant/participants-hold.ts'
import { goesOn } from './step-flow.ts'

interface Leaving {
  readonly outcomeId?: string | undefined
  readonly note?: string | undefined
}

/**
 * Whether a step may be left by the way out that a command names. Going on needs every document judged `ada` or
 * `tidak-berlaku`; a way out that asks for a reason needs a note.
 */
export function readyToLeave(
  { sop, caseFile, step }: { readonly sop: Sop; readonly caseFile: CaseFile; readonly step: SopStep },
  { outcomeId, note }: Leaving,
): { readonly ok: true; readonly outcome?: Outcome } | Refusal {
  const chosen = chosenOutcome(step, outcomeId)
  if (!chosen.ok) return chosen
  const { outcome } = chosen
  if (outcome?.reasonRequired && note === undefined) {
    return refuse('outcome-needs-reason', { outcome: outcome.label })
  }
  if (!goesOn(sop, step, outcome)) return chosen
  const held = participantsHold(sop, step, caseFile)
  if (held) return held
  // The documents of a collective berkas are judged row by row.
  const lacking = caseFile.participants ? undefined : lackingDocument(sop, step, caseFile)
  if (!lacking) return chosen
  return refuse(lacking.judged ? 'step-kelengkapan-lacking' : 'step-kelengkapan-open', {
    item: lacking.item.text,
  })
}
