import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stepById } from './step-flow.ts'

/** Since when a result waits to be taken (ISO); undefined where there is none yet, or none any more. */
export function untakenSince(sop: Sop, { status, current, visits, parent }: CaseFile): string | undefined {
  // What a child yields goes to its parent, not to the applicant.
  if (parent) return undefined
  if (status === 'done') return visits.at(-1)?.finishedAt
  const waits = status === 'open' && stepById(sop, current ?? '')?.kind === 'handover'
  return waits ? visits.at(-1)?.startedAt : undefined
}
