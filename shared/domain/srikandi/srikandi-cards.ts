import type { SrikandiCard, SrikandiReference } from '#shared/schema/srikandi.ts'
import type { CardSources } from '../card-sources.ts'

/** The disposisi that were given in Srikandi, with receivers and address. */
export function srikandiCards(
  references: readonly SrikandiReference[],
  { subjectOf, personOf }: Pick<CardSources, 'subjectOf' | 'personOf'>,
): SrikandiCard[] {
  return references.map(({ detailsId, ...reference }) => {
    const details = subjectOf(detailsId)
    return {
      ...reference,
      receivers: details?.receivers?.split('\n') ?? [],
      ...(details?.link !== undefined && { link: details.link }),
      recordedByName: personOf(reference.recordedBy).name,
    }
  })
}
