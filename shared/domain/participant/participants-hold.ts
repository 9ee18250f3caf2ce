import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from '../decision.ts'
import { isEnough, kelengkapanOfStep, verdictOn } from '../kelengkapan-of-step.ts'

/**
 * Why a collective berkas may not go on from its step; undefined where it may. Each row that goes with it must be
 * complete (by its own verdicts, else by the berkas's), and at least one must go; those that were returned, refused or
 * withdrawn hold nobody up.
 */
export function participantsHold(sop: Sop, step: SopStep, caseFile: CaseFile): Refusal | undefined {
  const { participants, visits } = caseFile
  if (!participants) return undefined
  const none = noneGoing(caseFile)
  if (none) return none
  const judged = participants.judged?.visit === visits.length ? participants.judged : undefined
  if (judged && judged.lacking > 0)
    return refuse('participants-lacking', { count: String(judged.lacking), step: step.kegiatan })
  for (const item of kelengkapanOfStep(sop, step, caseFile)) {
    if (item.kind !== 'dokumen') continue
    const open = judged ? (judged.open[item.id] ?? 0) : participants.going
    if (open > 0 && !isEnough(verdictOn(caseFile, item.id)))
      return refuse('participants-open', { count: String(open), item: item.text })
  }
  return undefined
}

/** A collective berkas none of whose rows can go on stays where it is. */
export function noneGoing({ participants, number }: CaseFile): Refusal | undefined {
  return participants?.going === 0 ? refuse('participants-none-going', { number }) : undefined
}
