import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { Refusal } from './decision.ts'
import { stepForDoer } from './open-step.ts'

/** The refusal for somebody who neither holds a berkas, nor may do its step, nor is TU or a supervisor. */
export function refuseStranger(
  actor: Actor,
  caseFile: CaseFile,
  { sop, step }: { readonly sop: Sop; readonly step: SopStep },
): Refusal | undefined {
  const isOfDesk = actor.roles.includes('tu') || actor.roles.includes('supervisor')
  if (isOfDesk || caseFile.holder === actor.id) return undefined
  const found = stepForDoer(sop, caseFile, { stepId: step.id, actor })
  return found.ok ? undefined : found
}
