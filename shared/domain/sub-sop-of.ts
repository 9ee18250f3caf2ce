import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

/**
 * Id of the SOP that a sub-SOP step leads to: the one of the case's service type before the one of the step. Undefined
 * where the document only writes a title, or nothing: then a person chooses.
 */
export function subSopOf(sop: Sop, step: SopStep, { serviceTypeId }: CaseFile): string | undefined {
  const type = sop.serviceTypes?.items.find(({ id }) => id === serviceTypeId)
  const named = type?.subSop ?? step.subSop
  return named !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(named) ? named : undefined
}
