import type { Actor, FilledPost } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

interface StepOfCase {
  readonly sop: Sop
  readonly step: SopStep
  readonly caseFile: CaseFile
}

/**
 * The post by which somebody may do the step of a berkas that was routed to posts: his own before one that he acts
 * for. Undefined where he fills none of them.
 */
export function actingPost(
  { posts = [] }: Pick<Actor, 'posts'>,
  { sop, step, caseFile: { route } }: StepOfCase,
): FilledPost | undefined {
  if (route?.stepId !== step.id) return undefined
  return posts.find((each) => route.postIds.includes(each.postId) && allows(each, sop, step))
}

/** a.n. and u.b. only sign; an acting may be for some SOPs alone. */
function allows({ capacity, sopIds }: FilledPost, sop: Sop, step: SopStep): boolean {
  const onlySigns = capacity === 'an' || capacity === 'ub'
  return (!onlySigns || step.kind === 'ttd') && (!sopIds || sopIds.includes(sop.id))
}
