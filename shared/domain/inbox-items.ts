import type { CaseCard, PengaduanCard, Person, UploadCard } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { isPersonalFlow } from './is-personal-flow.ts'
import { type LetterReason, letterWaitsFor } from './letter/letter-waits-for.ts'
import { type WaitReason, waitsFor } from './waits-for.ts'

/** One thing that waits for this person. `dueAt` absent = no limit. */
export type InboxItem =
  | { readonly kind: 'case'; readonly reason: WaitReason; readonly card: CaseCard; readonly dueAt?: string }
  | {
      readonly kind: 'letter'
      readonly reason: LetterReason
      readonly card: LetterCard
      readonly dueAt?: string
    }
  | { readonly kind: 'pengaduan'; readonly card: PengaduanCard; readonly dueAt: string }
  | { readonly kind: 'upload'; readonly card: UploadCard; readonly dueAt?: undefined }

interface Sources {
  readonly cases: readonly CaseCard[]
  readonly letters: readonly LetterCard[]
  readonly pengaduan: readonly PengaduanCard[]
  readonly uploads: readonly UploadCard[]
}

/** What waits for this person: a superior's acts first, then by due moment; what has no limit last. */
export function inboxItems(me: Person, { cases, letters, pengaduan, uploads }: Sources): InboxItem[] {
  const items: InboxItem[] = [
    ...cases.flatMap((card) => waitsFor(card, me).map((reason) => itemOf(card, reason))),
    ...letters.flatMap((card) => letterItem(card, me)),
    ...pengaduan
      .filter(({ status, officer }) => status === 'diterima' && officer === me.id)
      .map((card) => ({ kind: 'pengaduan' as const, card, dueAt: card.dueAt })),
    ...uploads
      .filter((card) => card.status === 'waiting-for-person' || mayRelease(card, me))
      .filter(() => me.roles.includes('ops') || me.roles.includes('supervisor'))
      .map((card) => ({ kind: 'upload' as const, card })),
  ]
  return items.sort((a, b) => rank(a) - rank(b) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
}

/** Who planned a run does not let it go, but for his own work. */
function mayRelease({ nextAction, plannedBy, flow }: UploadCard, me: Person): boolean {
  return nextAction === 'release' && (plannedBy !== me.id || isPersonalFlow(flow))
}

function itemOf(card: CaseCard, reason: WaitReason): InboxItem {
  const dueAt = card.current?.dueAt
  return { kind: 'case', reason, card, ...(dueAt && reason !== 'read' && { dueAt }) }
}

/** A disposisi is due by its own day. */
function letterItem(card: LetterCard, me: Person): InboxItem[] {
  const reason = letterWaitsFor(card, me)
  if (!reason) return []
  const mine = card.disposisi.filter(
    ({ to, state }) => to === me.id && (state === 'unread' || state === 'read'),
  )
  const [dueAt] = mine.flatMap((each) => each.dueAt ?? []).sort()
  return [{ kind: 'letter', reason, card, ...(dueAt && { dueAt }) }]
}

function rank(item: InboxItem): number {
  return item.kind === 'case' && item.reason === 'step' ? 1 : 0
}
