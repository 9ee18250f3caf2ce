import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** Id of the subject record with the name and NIP of a row, as the letter gives them. */
export function participantSubjectId(caseId: string, no: number): string {
  return `person:${caseId}:${no}`
}

/** The subject records of all rows of a berkas, by which a search finds it. */
export function participantSubjectIds({ id, participants }: Pick<CaseFile, 'id' | 'participants'>): string[] {
  return Array.from({ length: participants?.total ?? 0 }, (_, at) => participantSubjectId(id, at + 1))
}

/** The person whose key seals what is known of a row. */
function personOfParticipant(caseId: string, { no, personId }: Pick<Participant, 'no' | 'personId'>): string {
  return personId ?? participantSubjectId(caseId, no)
}

/** Free text about one row, as a subject record that goes when the person is forgotten. */
export function textAboutParticipant(
  { caseId, row }: { readonly caseId: string; readonly row: Participant },
  commandId: string,
  text: string,
): Subject {
  return {
    id: `text:${commandId}:${row.no}`,
    personId: personOfParticipant(caseId, row),
    kind: 'text',
    data: { text },
  }
}
