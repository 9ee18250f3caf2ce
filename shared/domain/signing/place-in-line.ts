import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from '../decision.ts'
import { stepById } from '../step-flow.ts'
import { placesOf, signedIn } from './line-of-step.ts'
import { type LinePlace, signingLine, standingIn } from './signing-line.ts'

interface StepOfCase {
  readonly sop: Sop
  readonly caseFile: CaseFile
  readonly stepId: string
}

type Turn = { readonly ok: true; readonly place?: LinePlace; readonly isLast: boolean } | Refusal

/**
 * The place in the line of a step that somebody would sign now. A step without line, or somebody whom the line does
 * not know, has none: whether he may do the step at all is for `openStep` to say.
 */
export function placeInLine(doer: Actor, { sop, caseFile, stepId }: StepOfCase): Turn {
  const step = stepById(sop, stepId)
  if (!step?.line || caseFile.current !== stepId) return { ok: true, isLast: true }
  const places = placesOf(step)
  const signed = signedIn(step, caseFile)
  const { next } = signingLine(places, signed)
  const standing = standingIn(places, signed, keysOf(doer, sop, places))
  const names = next.map(({ key }) => sop.pelaksana.find(({ id }) => id === key)?.jabatan ?? key)
  if (standing.is === 'too-early') {
    return refuse('paraf-out-of-order', { step: step.kegiatan, next: names.join(' / ') })
  }
  if (standing.is === 'given') return refuse('paraf-already-given', { step: step.kegiatan })
  // A superior to whom the step was raised signs in the place of the one who may not.
  const place = standing.is === 'next' ? standing.place : next[0]
  const after = signingLine(places, new Set([...signed, ...(place ? [place.key] : [])]))
  return { ok: true, ...(place && { place }), isLast: after.isComplete }
}

/** The places that somebody may fill: as pelaksana by his account, or by any post that he fills. */
function keysOf({ fulfils, posts = [] }: Actor, sop: Sop, places: readonly LinePlace[]): Set<string> {
  const all = new Set([...fulfils, ...posts.flatMap((post) => post.fulfils)])
  return new Set(places.map(({ key }) => key).filter((key) => all.has(`${sop.id}/${key}`)))
}
