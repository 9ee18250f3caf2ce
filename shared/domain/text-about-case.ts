import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** Free text about a case's applicant, as a subject record that goes when the person is forgotten. */
export function textAboutCase(caseFile: CaseFile, commandId: string, text: string): Subject {
  return {
    id: `text:${commandId}`,
    personId: caseFile.applicant.subjectId ?? caseFile.id,
    kind: 'text',
    data: { text },
  }
}
