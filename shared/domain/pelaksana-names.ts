import type { Sop, SopStep } from '#shared/schema/sop.ts'

/** Jabatan of those who may do a step, as the SOP writes them. */
export function pelaksanaNames(sop: Sop, step: SopStep): string {
  const names = (step.pelaksana ?? []).map(
    (id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id,
  )
  return names.join(' / ')
}
