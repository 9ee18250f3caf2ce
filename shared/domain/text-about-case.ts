import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { personOfCase } from './person-of-case.ts'

/** Free text about a case's applicant, as a subject record that goes when the person is forgotten. */
export function textAboutCase(caseFile: CaseFile, commandId: string, text: string): Subject {
  return {
    id: `text:${commandId}`,
    personId: personOfCase(caseFile),
    kind: 'text',
    data: { text },
  }
}
