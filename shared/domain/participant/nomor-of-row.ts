import type { Participant } from '#shared/schema/participant.ts'
import type { CardSources } from '../card-sources.ts'

/** The nomor usulan of a row; undefined where it has none, or its person was forgotten. */
export function nomorOfRow(
  { nomorId, nomorUsulan }: Pick<Participant, 'nomorId' | 'nomorUsulan'>,
  subjectOf: CardSources['subjectOf'],
): string | undefined {
  return nomorId === undefined ? nomorUsulan : subjectOf(nomorId)?.text
}
