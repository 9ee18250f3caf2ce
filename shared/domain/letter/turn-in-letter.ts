import type { Actor, FilledPost } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { type Refusal, refuse } from '../decision.ts'
import { personKey } from '../organisation/keys-of.ts'
import { type LinePlace, signingLine, standingIn } from '../signing/signing-line.ts'

type Lined = Pick<Letter, 'line' | 'signings' | 'agenda'>

type Turn = { readonly ok: true; readonly place: LinePlace; readonly isLast: boolean } | Refusal

/**
 * The place that somebody signs now in the line of a letter; out of his turn, twice, or without a place in it he signs
 * nothing. `titleOf` gives a place its words.
 */
export function turnInLetter(
  doer: Actor,
  { line = [], signings, agenda: { printed: number } }: Lined,
  titleOf: (key: string) => string,
): Turn {
  const signed = new Set(signings.flatMap(({ place }) => place ?? []))
  const own = new Set(line.filter((place) => rightTo(doer, place)).map(({ key }) => key))
  const standing = standingIn(line, signed, own)
  const { next } = signingLine(line, signed)
  const waits = next.map(({ key }) => titleOf(key)).join(' / ')
  if (standing.is === 'next') {
    const after = signingLine(line, new Set([...signed, standing.place.key]))
    return { ok: true, place: standing.place, isLast: after.isComplete }
  }
  if (standing.is === 'not-in-line') return refuse('letter-not-in-line', { number, next: waits })
  if (standing.is === 'too-early') return refuse('letter-out-of-order', { number, next: waits })
  return refuse('letter-line-given', { number, next: waits })
}

/** Whether a line holds a place of somebody, whose turn it is or not. */
export function isInLine(actor: Actor, { line = [] }: Pick<Letter, 'line'>): boolean {
  return line.some((place) => rightTo(actor, place))
}

/** A post of his that fills a place, his own before one that he acts for; a.n. and u.b. only sign. */
export function postForPlace({ posts = [] }: Actor, { key, part }: LinePlace): FilledPost | undefined {
  const fits = ({ postId, capacity }: FilledPost) =>
    postId === key && (part === 'signer' || (capacity !== 'an' && capacity !== 'ub'))
  return posts.find((post) => fits(post) && post.capacity === 'own') ?? posts.find(fits)
}

function rightTo(actor: Actor, place: LinePlace): boolean {
  return place.key === personKey(actor.id) || postForPlace(actor, place) !== undefined
}
