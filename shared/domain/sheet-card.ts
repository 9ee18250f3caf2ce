import type { Sheet, SheetCard } from '#shared/schema/sheet.ts'
import type { CardSources } from './card-sources.ts'

/** Where an act was recorded from, with the recorder's name and the doer's objection, if there is one. */
export function sheetCard(
  sheet: Sheet,
  { subjectOf, personOf }: Pick<CardSources, 'subjectOf' | 'personOf'>,
): SheetCard {
  const disputeReason = sheet.disputed && subjectOf(sheet.disputed.reasonId)?.text
  return {
    ...sheet,
    recordedByName: personOf(sheet.recordedBy).name,
    ...(disputeReason !== undefined && { disputeReason }),
  }
}
