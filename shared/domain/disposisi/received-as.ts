import type { Actor } from '#shared/schema/account.ts'
import { type Refusal, refuse } from '../decision.ts'
import { wholePosts } from '../organisation/right-of.ts'

/** What somebody is given a disposisi as; `null` = by his account alone, for no post of the structure is his own. */
export interface ReceivedAs {
  readonly postId: string | null
  readonly jabatan: string
}

/** All that somebody may be given a disposisi as: in each post he fills, his own first; as himself where he has none. */
export function receivablePosts(receiver: Pick<Actor, 'posts' | 'jabatan'>): ReceivedAs[] {
  const filled = wholePosts(receiver)
  const byPost = new Map(filled.toReversed().map(({ postId, jabatan }) => [postId, { postId, jabatan }]))
  const posts = [...byPost.values()].toReversed()
  const { jabatan } = receiver
  if (jabatan === undefined || filled.some(({ capacity }) => capacity === 'own')) return posts
  return [{ postId: null, jabatan }, ...posts]
}

/**
 * What somebody is given a disposisi as. It goes to a post, as in Srikandi: one who fills several is asked for, and
 * never taken to be meant in one of them; `said` undefined = nobody named one.
 */
export function receivedAs(
  receiver: Pick<Actor, 'id' | 'posts' | 'jabatan'>,
  said: string | null | undefined,
): { readonly ok: true; readonly as: ReceivedAs | undefined } | Refusal {
  const posts = receivablePosts(receiver)
  const { id: account } = receiver
  if (said === undefined && posts.length > 1) {
    const all = posts.map(({ jabatan }) => jabatan.replaceAll('\n', ' ')).join('; ')
    return refuse('receiver-post-unsaid', { account, posts: all })
  }
  const as = said === undefined ? posts[0] : posts.find(({ postId }) => postId === said)
  if (said !== undefined && !as)
    return refuse('receiver-not-in-post', { account, post: said ?? receiver.jabatan ?? '' })
  return { ok: true, as }
}
