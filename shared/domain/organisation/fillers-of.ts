import type { Capacity } from '#shared/schema/capacity.ts'
import type { Acting, KeptActing, Organisation, Post } from '#shared/schema/organisation.ts'

/** Somebody who fills a post on a day. */
export interface Filler {
  readonly accountId: string
  readonly capacity: Capacity
  /** What it rests on, where the post is not his own. */
  readonly acting?: Acting
}

interface Term {
  readonly from: string
  readonly to?: string | undefined
}

/** Whether a term counts on a day; both its days are included. */
export function isInTerm({ from, to }: Term, on: string): boolean {
  return from <= on && (to === undefined || on <= to)
}

/** Who holds a post on a day, account or not. */
export function holderOf(organisation: Organisation, postId: string, on: string) {
  return organisation.holdings.find((each) => each.postId === postId && isInTerm(each, on))
}

export function postById({ posts }: Pick<Organisation, 'posts'>, postId: string): Post | undefined {
  return posts.find(({ id }) => id === postId)
}

/** What is in force of all that was recorded: begun, not over, and not ended before its time. */
export function actingOn({ acting }: Pick<Organisation, 'acting'>, on: string): Acting[] {
  return acting.filter((each) => isInForce(each, on)).map((each) => each.acting)
}

function isInForce({ acting, endedAt }: KeptActing, on: string): boolean {
  return endedAt === undefined && isInTerm(acting, on)
}

/**
 * Everybody who may act for a post on a day: its holder, and those who act for it. While a Plh or Plt is in force the
 * holder keeps his post: he may be back before his time.
 */
export function fillersOf(organisation: Organisation, postId: string, on: string): Filler[] {
  const holder = holderOf(organisation, postId, on)
  const own: Filler[] = holder?.accountId ? [{ accountId: holder.accountId, capacity: 'own' }] : []
  const acting = actingOn(organisation, on)
    .filter((each) => each.postId === postId)
    .flatMap((each): Filler[] => {
      const accountId =
        'accountId' in each ? each.accountId : holderOf(organisation, each.byPostId, on)?.accountId
      return accountId === undefined ? [] : [{ accountId, capacity: each.capacity, acting: each }]
    })
  return [...own, ...acting]
}
