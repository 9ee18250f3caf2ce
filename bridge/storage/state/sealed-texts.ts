import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import { type SearchedText, searchedTexts } from '#shared/domain/searched-texts.ts'
import type { NewEvent } from '#shared/schema/event.ts'

/** A row of the file of texts: a text by which its case is found, sealed as it lies in the journal. */
export type TextRow = readonly [caseId: string, part: SearchedText['part'], sealed: SealedSubject]

interface SealedText extends Pick<SearchedText, 'caseId' | 'part'> {
  readonly subject: SealedSubject
}

/** The texts of one transaction by which its cases are found. */
export function sealedTexts(events: readonly NewEvent[], sealed: readonly SealedSubject[]): SealedText[] {
  if (sealed.length === 0) return []
  const byId = new Map(sealed.map((each) => [each.id, each]))
  return searchedTexts(events).flatMap(({ caseId, part, subjectId }) => {
    const subject = byId.get(subjectId)
    return subject ? { caseId, part, subject } : []
  })
}
