import type { NewEvent } from '#shared/schema/event.ts'
import { isSecret } from './disposisi/is-secret.ts'

/** What a text says of its berkas, for one who searches. */
export type TextPart = 'text' | 'nomor-usulan'

export interface SearchedText {
  readonly caseId: string
  readonly part: TextPart
  /** Subject record that the text lies in. */
  readonly subjectId: string
}

/**
 * The texts of berkas by which a search finds them: notes, reasons and remarks, what documents are called, and numbers
 * of usulan. Not what is for some of its readers alone: notes of a disposisi that is rahasia, reports on a disposisi,
 * and why somebody keeps out of it or disputes an act.
 */
export function searchedTexts(events: readonly NewEvent[]): SearchedText[] {
  return events.flatMap((event) => {
    if (!('caseId' in event) || event.caseId === undefined) return []
    const { caseId } = event
    return partsOf(event).flatMap(([part, ids]) =>
      ids.flatMap((subjectId) => (subjectId === undefined ? [] : { caseId, part, subjectId })),
    )
  })
}

type Part = readonly [TextPart, readonly (string | undefined)[]]

function partsOf(event: NewEvent): readonly Part[] {
  switch (event.type) {
    case 'case.step-finished':
    case 'case.step-skipped':
    case 'case.signed':
    case 'case.reassigned':
    case 'case.assigned':
    case 'case.noted':
    case 'case.notified':
    case 'case.report-passed':
      return [['text', [event.noteId]]]
    case 'case.followed-up':
      return [['text', [event.noteId, event.statusId]]]
    case 'case.returned':
    case 'case.sent-back':
    case 'case.held':
    case 'case.ended':
    case 'case.reopened':
    case 'case.repair-asked':
    case 'case.calendar-adopted':
    case 'case.migrated':
    case 'case.document-voided':
      return [['text', [event.reasonId]]]
    case 'case.document-attached':
      return [['text', [event.document.labelId]]]
    case 'case.sent-outside':
      return [['nomor-usulan', [event.referenceId]]]
    case 'case.archived':
      return [['text', [event.placeId]]]
    case 'case.disposisi-issued':
      return isSecret(event.disposisi.security) ? [] : [['text', [event.disposisi.noteId]]]
    case 'participants.returned':
    case 'participants.refused':
    case 'participants.withdrawn':
      return [['text', event.rows.map(({ reasonId }) => reasonId)]]
    case 'participants.numbered':
      return [['nomor-usulan', event.rows.map((row) => ('nomorId' in row ? row.nomorId : undefined))]]
    case 'participants.step-finished':
      return [['text', event.rows.map(({ noteId }) => noteId)]]
    default:
      return []
  }
}
