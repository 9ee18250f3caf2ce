import { type Refusal, refuse } from '../decision.ts'
import { editionInForce, editionState, type SopEdition } from './sop-edition.ts'

interface Wanted {
  readonly sopId: string
  /** Absent = the one in force. */
  readonly version?: number | undefined
  readonly today: string
}

type Chosen<Edition> = { readonly ok: true; readonly edition: Edition } | Refusal

/** The version that a new case begins on: only one that is in force, and says what was approved. */
export function chooseEdition<Edition extends SopEdition>(
  all: readonly Edition[],
  { sopId, version, today }: Wanted,
): Chosen<Edition> {
  const editions = all.filter(({ sop }) => sop.id === sopId)
  const inForce = editionInForce(editions, today)
  const named = editions.find(({ sop }) => sop.version === version)
  const wanted = version === undefined ? (inForce ?? editions.at(-1)) : named
  if (!wanted) return refuse('sop-not-found', { sop: version === undefined ? sopId : `${sopId} v${version}` })
  const place = { sop: sopId, version: String(wanted.sop.version) }
  switch (editionState(wanted, editions, today)) {
    case 'published':
      return { ok: true, edition: wanted }
    case 'scheduled':
      return refuse('sop-not-in-force', { ...place, date: wanted.record?.published?.effectiveOn ?? '' })
    case 'superseded':
      return refuse('sop-superseded', { ...place, newer: String(inForce?.sop.version ?? '') })
    case 'withdrawn':
      return refuse('sop-withdrawn', place)
    case 'changed':
      return refuse('sop-changed', place)
    default:
      return refuse('sop-not-published', place)
  }
}
