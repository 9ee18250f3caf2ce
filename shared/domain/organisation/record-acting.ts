import type { Actor } from '#shared/schema/account.ts'
import type { Acting, Organisation, Post } from '#shared/schema/organisation.ts'
import type { RecordActing } from '#shared/schema/organisation-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, type Refusal, refuse } from '../decision.ts'
import { meets } from './check-holdings.ts'
import { holderOf, postById } from './fillers-of.ts'
import { localDate } from './local-date.ts'
import { superiorsOf } from './next-superior.ts'

/**
 * Records from its letter that somebody acts for a post. Plh stands in for a holder who is away, Plt for one who is
 * not there (UU 30/2014 ps 14), and a post has one of them at a time.
 */
export function decideRecordActing(organisation: Organisation, attempt: Attempt<RecordActing>): Decision {
  const { acting } = attempt.command
  const post = postById(organisation, acting.postId)
  if (!post) return refuse('post-not-found', { post: acting.postId })
  if (organisation.acting.some((each) => each.acting.id === acting.id)) return refuse('acting-exists')
  if (!mayRecordActing(attempt.actor, organisation, post)) {
    return refuse('acting-needs-superior', { post: post.title })
  }
  const refusal =
    checkTerm(acting, localDate(organisation, attempt.now)) ??
    ('accountId' in acting
      ? checkPerson(organisation, acting, post)
      : checkMandate(organisation, acting, post))
  if (refusal) return refusal
  return accept([{ type: 'organisation.acting-recorded', ...stamp(attempt), acting }])
}

/** TU, or whoever fills a post above it. */
export function mayRecordActing(actor: Actor, organisation: Organisation, post: Post): boolean {
  if (actor.roles.includes('tu')) return true
  const above = new Set(superiorsOf(organisation, post.id).map(({ id }) => id))
  return (actor.posts ?? []).some(({ postId, capacity }) => above.has(postId) && !isMandate(capacity))
}

function isMandate(capacity: Acting['capacity'] | 'own'): boolean {
  return capacity === 'an' || capacity === 'ub'
}

function checkTerm({ from, to }: Acting, today: string): Refusal | undefined {
  if (to < from) return refuse('acting-term-reversed', { from, to })
  return to < today ? refuse('acting-past', { to }) : undefined
}

/** Of a Plh, Plt or stand-in: not the holder himself, the right one of the two, and nobody else at the time. */
function checkPerson(
  organisation: Organisation,
  acting: Extract<Acting, { accountId: string }>,
  { title }: Post,
): Refusal | undefined {
  const { postId, accountId, from, capacity } = acting
  const holder = holderOf(organisation, postId, from)
  if (holder?.accountId === accountId) return refuse('acting-for-own-post', { post: title })
  if (capacity === 'plt' && holder) return refuse('acting-post-filled', { post: title, from })
  if (capacity !== 'plt' && !holder) return refuse('acting-post-vacant', { post: title, from })
  return checkOverlap(organisation, acting, title)
}

function checkOverlap({ acting: kept }: Organisation, acting: Acting, title: string): Refusal | undefined {
  const other = kept.find(
    (each) =>
      each.endedAt === undefined &&
      each.acting.postId === acting.postId &&
      isMandate(each.acting.capacity) === isMandate(acting.capacity) &&
      meets(each.acting, acting) &&
      (!isMandate(acting.capacity) || sameSigner(each.acting, acting)),
  )
  if (!other) return undefined
  return refuse('acting-overlaps', { post: title, from: other.acting.from, to: other.acting.to })
}

function sameSigner(a: Acting, b: Acting): boolean {
  return 'byPostId' in a && 'byPostId' in b && a.byPostId === b.byPostId
}

/** a.n. goes from post to post; u.b. hands on an a.n. that counts as long. */
function checkMandate(
  organisation: Organisation,
  acting: Extract<Acting, { byPostId: string }>,
  { title }: Post,
): Refusal | undefined {
  if (!postById(organisation, acting.byPostId)) return refuse('post-not-found', { post: acting.byPostId })
  if (acting.byPostId === acting.postId) return refuse('acting-for-own-post', { post: title })
  if (acting.capacity === 'ub') {
    const through = postById(organisation, acting.throughPostId)
    if (!through) return refuse('post-not-found', { post: acting.throughPostId })
    const hasMandate = organisation.acting.some(
      (each) =>
        each.endedAt === undefined &&
        each.acting.capacity === 'an' &&
        each.acting.postId === acting.postId &&
        each.acting.byPostId === acting.throughPostId &&
        each.acting.from <= acting.from &&
        acting.to <= each.acting.to,
    )
    if (!hasMandate) return refuse('acting-needs-mandate', { post: through.title })
  }
  return checkOverlap(organisation, acting, title)
}
