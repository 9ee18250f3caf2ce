import type { Actor } from '#shared/schema/account.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

const DONE_BY_SUPERIORS: readonly SopStep['kind'][] = ['paraf', 'ttd', 'approval', 'disposisi']

/** The pelaksana who may do a step in the office, as `SOP_ID/PELAKSANA_ID`. */
export function doersOf(sop: Sop, step: SopStep): string[] {
  const inOffice = (step.pelaksana ?? []).filter(
    (id) => sop.pelaksana.find((each) => each.id === id)?.side === 'office',
  )
  return inOffice.map((id) => `${sop.id}/${id}`)
}

/**
 * Whether this person may do this step: its pelaksana, any of them where the SOP names alternatives.
 * An act of the applicant or of an outside body is recorded by petugas or TU; a step whose pelaksana the
 * document does not name is done by petugas or TU, a superior's act by a supervisor.
 */
export function mayDo(actor: Actor, sop: Sop, step: SopStep): boolean {
  const doers = doersOf(sop, step)
  if (doers.length > 0) return doers.some((doer) => actor.fulfils.includes(doer))
  if (DONE_BY_SUPERIORS.includes(step.kind) && !step.pelaksana?.length)
    return actor.roles.includes('supervisor')
  return actor.roles.includes('petugas') || actor.roles.includes('tu')
}
