import type { Actor, FilledPost } from '#shared/schema/account.ts'
import type { CaseFile, Signing } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { actingPost } from './acting-post.ts'

/** In what right somebody acts, and what is printed over his name at that moment. */
export type Right = Pick<Signing, 'jabatan' | 'capacity'>

/** Of an act in the step of a berkas: by the post that the step came to, else by himself. */
export function rightOf(
  doer: Actor,
  at: { readonly sop: Sop; readonly step: SopStep; readonly caseFile: CaseFile },
): Right {
  return rightBy(doer, actingPost(doer, at))
}

/** Of an act that no post was asked for: by his own post, or the one he acts for where he has none. */
export function ownRightOf(doer: Actor): Right {
  const [acting] = wholePosts(doer)
  return rightBy(doer, hasOwn(doer) ? undefined : acting)
}

/** Of an act on what lies with some posts: by the one of them that he fills, his own first; else by himself. */
export function rightAmong(doer: Actor, postIds: readonly string[], sopId: string): Right {
  const filled = wholePosts(doer).find(
    ({ postId, sopIds = [sopId] }) => postIds.includes(postId) && sopIds.includes(sopId),
  )
  return filled ? rightBy(doer, filled) : ownRightOf(doer)
}

/** Of an act in one post, all of whose work is his, as his own or for another; undefined where it is not. */
export function rightIn(doer: Actor, postId: string): Right | undefined {
  const filled = wholePosts(doer).find((post) => post.postId === postId)
  return filled && rightBy(doer, filled)
}

/** The posts all of whose work is his, as his own or for another. */
export function wholePosts({ posts = [] }: Pick<Actor, 'posts'>): readonly FilledPost[] {
  return posts.filter(({ capacity }) => capacity !== 'an' && capacity !== 'ub')
}

/** Of an act that is the head's of itself, as the first disposisi on a letter: by the post that he acts for now. */
export function headRightOf(doer: Actor): Right {
  const acting = doer.posts?.find(({ capacity }) => capacity === 'plh' || capacity === 'plt')
  return acting ? rightBy(doer, acting) : ownRightOf(doer)
}

function hasOwn({ posts = [] }: Actor): boolean {
  return posts.some(({ capacity }) => capacity === 'own')
}

function rightBy(doer: Actor, named: NonNullable<Actor['posts']>[number] | undefined): Right {
  const post = named ?? doer.posts?.find(({ capacity }) => capacity === 'own')
  const jabatan = post?.jabatan ?? doer.jabatan
  return { ...(jabatan !== undefined && { jabatan }), ...(post && { capacity: post.capacity }) }
}
