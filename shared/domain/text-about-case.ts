import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { personOfCase } from './person-of-case.ts'

/**
 * Free text about a case's applicant, as a subject record that goes when the person is forgotten. `key` is the id of
 * the command that brought it, with a name of its own behind it where one command brings several.
 */
export function textAboutCase(caseFile: CaseFile, key: string, text: string): Subject {
  return {
    id: `text:${key}`,
    personId: personOfCase(caseFile),
    kind: 'text',
    data: { text },
  }
}
