import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { actingPost } from './organisation/acting-post.ts'
import { lineOfStep } from './signing/line-of-step.ts'

const DONE_BY_SUPERIORS: readonly SopStep['kind'][] = ['paraf', 'ttd', 'approval', 'disposisi']

/**
 * The pelaksana who may do a step in the office, as `SOP_ID/PELAKSANA_ID`. Of a signing line all of them; with the
 * berkas only those whose turn it is.
 */
export function doersOf(sop: Sop, step: SopStep, caseFile?: CaseFile): string[] {
  const line = caseFile && lineOfStep(step, caseFile)
  const all = step.line
    ? [...step.line, ...(step.coordination ?? []), ...(step.secondSigner ? [step.secondSigner] : [])]
    : (step.pelaksana ?? [])
  const named = line ? line.next.map(({ key }) => key) : all
  const inOffice = named.filter((id) => sop.pelaksana.find((each) => each.id === id)?.side === 'office')
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

/**
 * The same for a step of one berkas: where it was routed to posts, whoever fills one of them, or is its pelaksana by
 * his account; where it was raised, only who fills the post above.
 */
export function mayDoInCase(
  actor: Actor,
  { sop, step, caseFile }: { readonly sop: Sop; readonly step: SopStep; readonly caseFile: CaseFile },
): boolean {
  const route = caseFile.route?.stepId === step.id ? caseFile.route : undefined
  if (actingPost(actor, { sop, step, caseFile })) return true
  if (!route) return mayDo(actor, sop, step)
  if (route.raised && route.raised !== 'nobody') return false
  const doers = doersOf(sop, step)
  return (actor.ownFulfils ?? actor.fulfils).some((each) => doers.includes(each))
}
