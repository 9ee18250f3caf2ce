import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { RouteCard } from '#shared/schema/route-card.ts'
import { isSuperiorKind } from './is-superior-kind.ts'

export type WaitReason = 'paraf' | 'ttd' | 'approval' | 'disposisi' | 'read' | 'step'

interface WaitingRoute {
  readonly posts: readonly Pick<RouteCard['posts'][number], 'id'>[]
  readonly raised?: RouteCard['raised']
}

/** What of a berkas says for whom it waits; a card is one. */
export interface WaitingCase {
  readonly status: CaseCard['status']
  readonly sop: Pick<CaseCard['sop'], 'id'>
  readonly current?: Pick<NonNullable<CaseCard['current']>, 'kind' | 'doers' | 'pelaksana'> | undefined
  readonly route?: WaitingRoute | undefined
  readonly holder?: Pick<NonNullable<CaseCard['holder']>, 'accountId'> | undefined
  readonly disposisi: readonly Pick<CaseCard['disposisi'][number], 'to' | 'state'>[]
}

/** Somebody for whom things may wait. */
export type Waiter = Pick<Actor, 'id' | 'roles' | 'fulfils' | 'posts' | 'ownFulfils'>

/** Why a berkas waits for this person; none = it does not. Whether he may act, the decision itself says. */
export function waitsFor(card: WaitingCase, me: Waiter): WaitReason[] {
  const unread = card.disposisi.some(({ to, state }) => to === me.id && state === 'unread')
  const reasons: WaitReason[] = unread ? ['read'] : []
  if (card.status !== 'open' || !card.current || !isDoer(card, me)) return reasons
  // A step that any petugas may do is everybody's, and so nobody's own.
  const isOwn = card.holder ? card.holder.accountId === me.id : card.current.doers.length > 0
  if (isSuperiorKind(card.current.kind)) reasons.push(card.current.kind)
  else if (isOwn) reasons.push('step')
  return reasons
}

function isDoer(card: WaitingCase, me: Waiter): boolean {
  const { current } = card
  if (!current) return false
  if (card.route && me.posts) return isAtPost(card, card.route, me)
  if (current.doers.length > 0) return current.doers.some((doer) => me.fulfils.includes(doer))
  if (isSuperiorKind(current.kind) && current.pelaksana.length === 0) return me.roles.includes('supervisor')
  return me.roles.includes('petugas') || me.roles.includes('tu')
}

/** The step came to posts: whoever fills one of them, or is its pelaksana by his account unless it was raised. */
function isAtPost(
  { sop, current }: WaitingCase,
  route: WaitingRoute,
  { posts = [], ownFulfils = [] }: Waiter,
): boolean {
  const isFiller = posts.some(
    ({ postId, capacity, sopIds }) =>
      route.posts.some(({ id }) => id === postId) &&
      ((capacity !== 'an' && capacity !== 'ub') || current?.kind === 'ttd') &&
      (!sopIds || sopIds.includes(sop.id)),
  )
  const isRaised = route.raised !== undefined && route.raised !== 'nobody'
  return isFiller || (!isRaised && (current?.doers ?? []).some((doer) => ownFulfils.includes(doer)))
}
