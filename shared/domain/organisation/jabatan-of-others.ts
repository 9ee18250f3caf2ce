import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { mayDoInCase } from '../may-do.ts'
import { maySee } from '../may-see.ts'
import { refuseRecused } from '../refuse-recused.ts'
import { stepById } from '../step-flow.ts'
import { actingPost } from './acting-post.ts'
import { refuseToAct } from './refuse-to-act.ts'

/** Of so many it says where to go; more of them would be a list. */
const ENOUGH = 3

/**
 * Jabatan of those who can act on a berkas that somebody keeps out of: who may do its step; where it stands in none, or
 * nobody else may, those of the desk. Empty where there is nobody at all.
 */
export function jabatanOfOthers(
  { sop, caseFile }: { readonly sop: Sop; readonly caseFile: CaseFile },
  actors: readonly Actor[],
): string[] {
  const free = actors.filter((each) => maySee(each, 'case', caseFile) && !refuseRecused(each, caseFile))
  const step = stepById(sop, caseFile.current ?? '')
  const at = step && { sop, step, caseFile }
  const doers = at ? free.filter((each) => mayDoInCase(each, at) && !refuseToAct(each, at)) : []
  const desk = free.filter(({ roles }) => roles.includes('tu') || roles.includes('supervisor'))
  // The administrator may do everything, and is asked only where nobody else is there.
  const people = [doers, desk].flatMap((some) => [some.filter(({ roles }) => !roles.includes('admin')), some])
  const jabatan = (people.find((some) => some.length > 0) ?? []).flatMap(
    (each) => (at && actingPost(each, at)?.jabatan) ?? each.posts?.[0]?.jabatan ?? each.jabatan ?? [],
  )
  return [...new Set(jabatan)].slice(0, ENOUGH)
}
