import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantList } from '#shared/schema/participant.ts'
import type { ReturnLetter } from '#shared/schema/participant-answer.ts'
import type { CardSources } from '../card-sources.ts'
import { lackingTexts } from './participant-card.ts'
import { participantSubjectId } from './participant-subject.ts'

/** Everybody whose row is with the applicant now and what each lacks: one letter, however many rounds they came in. */
export function returnLetter(
  caseFile: CaseFile,
  { rows }: ParticipantList,
  { sop, subjectOf }: Pick<CardSources, 'sop' | 'subjectOf'>,
): ReturnLetter {
  const { id, number, applicant } = caseFile
  const name = applicant.subjectId && subjectOf(applicant.subjectId)?.name
  return {
    number,
    service: sop.title,
    ...(name && { applicant: name }),
    rows: rows.flatMap((row) => {
      const last = row.returns.at(-1)
      if (row.state !== 'returned' || !last) return []
      const person = subjectOf(participantSubjectId(id, row.no))
      return {
        no: row.no,
        name: person?.name ?? '—',
        ...(person?.nip && { nip: person.nip }),
        reasonCode: last.reasonCode,
        reason: subjectOf(last.reasonId)?.text ?? '',
        lacking: lackingTexts(row, sop),
        returnedAt: last.at,
      }
    }),
  }
}
