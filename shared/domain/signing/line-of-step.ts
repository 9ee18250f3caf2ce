import type { CaseFile, Signing } from '#shared/schema/case-file.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { type LinePlace, type LineState, signingLine } from './signing-line.ts'

/** The places of a step that has a line: paraf in order, coordination, then the signer and the second signer. */
export function placesOf({ line = [], coordination = [], secondSigner }: SopStep): LinePlace[] {
  const place = (part: LinePlace['part']) => (key: string) => ({ key, part })
  return [
    ...line.slice(0, -1).map(place('hierarchy')),
    ...coordination.map(place('coordination')),
    ...line.slice(-1).map(place('signer')),
    ...(secondSigner ? [place('signer')(secondSigner)] : []),
  ]
}

/** The places signed in the present visit of a step: mending makes a new visit, and all sign anew. */
export function signedIn(step: SopStep, { signings, visits }: CaseFile): Set<string> {
  const visit = visits.length - 1
  const here = signings.filter((each) => each.stepId === step.id && each.visit === visit)
  return new Set(here.flatMap(({ place }) => place ?? []))
}

/** How far the line of a step has come in a berkas; undefined for a step without one. */
export function lineOfStep(step: SopStep, caseFile: CaseFile): LineState | undefined {
  return step.line ? signingLine(placesOf(step), signedIn(step, caseFile)) : undefined
}

/** The act that a step waits for now, and whether nobody signs after it: only the last chooses a way out. */
export interface Turn {
  readonly kind: SopStep['kind']
  readonly isLast: boolean
}

export function turnOf(step: SopStep, caseFile: CaseFile): Turn {
  const [place] = lineOfStep(step, caseFile)?.next ?? []
  if (!place) return { kind: step.kind, isLast: true }
  return { kind: actOf(step, place), isLast: placesOf(step).length - signedIn(step, caseFile).size === 1 }
}

/** The act that a place asks for: a paraf on the way, the step's own act of the signers. */
export function actOf(step: SopStep, { part }: LinePlace): SopStep['kind'] | Signing['kind'] {
  return part === 'signer' ? step.kind : 'paraf'
}
