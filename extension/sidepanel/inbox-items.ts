import type { CaseCard, PengaduanCard, Person, UploadCard } from '#shared/schema/board.ts'
import type { RouteCard } from '#shared/schema/route-card.ts'
import type { StepKind } from '#shared/schema/sop.ts'

type CaseReason = 'paraf' | 'ttd' | 'approval' | 'disposisi' | 'read' | 'step'

/** One thing that waits for this person. `dueAt` absent = no limit. */
export type InboxItem =
  | { readonly kind: 'case'; readonly reason: CaseReason; readonly card: CaseCard; readonly dueAt?: string }
  | { readonly kind: 'pengaduan'; readonly card: PengaduanCard; readonly dueAt: string }
  | { readonly kind: 'upload'; readonly card: UploadCard; readonly dueAt?: undefined }

const SUPERIORS = ['paraf', 'ttd', 'approval', 'disposisi'] as const satisfies readonly StepKind[]

interface Sources {
  readonly cases: readonly CaseCard[]
  readonly pengaduan: readonly PengaduanCard[]
  readonly uploads: readonly UploadCard[]
}

/** What waits for this person: a superior's acts first, then by due moment; what has no limit last. */
export function inboxItems(me: Person, { cases, pengaduan, uploads }: Sources): InboxItem[] {
  const items: InboxItem[] = [
    ...cases.flatMap((card) => reasonsOf(card, me).map((reason) => itemOf(card, reason))),
    ...pengaduan
      .filter(({ status, officer }) => status === 'diterima' && officer === me.id)
      .map((card) => ({ kind: 'pengaduan' as const, card, dueAt: card.dueAt })),
    ...uploads
      .filter(({ status, nextAction }) => status === 'waiting-for-person' || nextAction === 'release')
      .filter(() => me.roles.includes('ops') || me.roles.includes('supervisor'))
      .map((card) => ({ kind: 'upload' as const, card })),
  ]
  return items.sort((a, b) => rank(a) - rank(b) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
}

/** Whether this person may do the step a card stands in, as far as the card tells; the server decides. */
function isDoer(card: CaseCard, me: Person): boolean {
  const { current } = card
  if (!current) return false
  if (card.route && me.posts) return isAtPost(card, card.route, me)
  if (current.doers.length > 0) return current.doers.some((doer) => me.fulfils.includes(doer))
  if (isSuperiorKind(current.kind) && current.pelaksana.length === 0) return me.roles.includes('supervisor')
  return me.roles.includes('petugas') || me.roles.includes('tu')
}

/** The step came to posts: whoever fills one of them, or is its pelaksana by his account unless it was raised. */
function isAtPost(
  { sop, current }: CaseCard,
  route: RouteCard,
  { posts = [], ownFulfils = [] }: Person,
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

export function isSuperiorKind(kind: StepKind): kind is (typeof SUPERIORS)[number] {
  return (SUPERIORS as readonly StepKind[]).includes(kind)
}

function reasonsOf(card: CaseCard, me: Person): CaseReason[] {
  const unread = card.disposisi.some(({ to, state }) => to === me.id && state === 'unread')
  const reasons: CaseReason[] = unread ? ['read'] : []
  if (card.status !== 'open' || !card.current || !isDoer(card, me)) return reasons
  // A step that any petugas may do is everybody's, and so nobody's own.
  const isOwn = card.holder ? card.holder.accountId === me.id : card.current.doers.length > 0
  if (isSuperiorKind(card.current.kind)) reasons.push(card.current.kind)
  else if (isOwn) reasons.push('step')
  return reasons
}

function itemOf(card: CaseCard, reason: CaseReason): InboxItem {
  const dueAt = card.current?.dueAt
  return { kind: 'case', reason, card, ...(dueAt && reason !== 'read' && { dueAt }) }
}

function rank(item: InboxItem): number {
  return item.kind === 'case' && item.reason === 'step' ? 1 : 0
}
