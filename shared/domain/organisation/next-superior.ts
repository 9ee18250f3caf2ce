import type { Organisation, Post } from '#shared/schema/organisation.ts'
import { fillersOf, postById } from './fillers-of.ts'
import { lineAbove } from './line-above.ts'

interface Search {
  readonly organisation: Organisation
  /** Date in the office. */
  readonly on: string
  /** Accounts that may not do the act. */
  readonly barred: ReadonlySet<string>
  readonly isActive?: ((accountId: string) => boolean) | undefined
}

/** Posts above a post, nearest first: the heads of its unit and of those above, without the post itself. */
export function superiorsOf(organisation: Organisation, postId: string): Post[] {
  const post = postById(organisation, postId)
  if (!post) return []
  return lineAbove(organisation, post.unitId).flatMap(
    (unit) =>
      organisation.posts.find((each) => each.isHead && each.unitId === unit.id && each.id !== postId) ?? [],
  )
}

/** Whether somebody fills the post who is not barred. */
export function isFree(postId: string, { organisation, on, barred, isActive = () => true }: Search): boolean {
  return fillersOf(organisation, postId, on).some(
    ({ accountId, capacity }) =>
      capacity !== 'an' && capacity !== 'ub' && !barred.has(accountId) && isActive(accountId),
  )
}

/** The nearest post above that somebody fills who is not barred; undefined where the line ends without one. */
export function nextSuperior(postId: string, search: Search): Post | undefined {
  return superiorsOf(search.organisation, postId).find(({ id }) => isFree(id, search))
}
