import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { VoidDocument } from '#shared/schema/void-document.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { textAboutCase } from '../text-about-case.ts'

/** Marks a document as attached by mistake (keliru). It stays with its reason; nothing is deleted. */
export function decideVoidDocument(_sop: Sop, caseFile: CaseFile, attempt: Attempt<VoidDocument>): Decision {
  const { command } = attempt
  const { number } = caseFile
  if (caseFile.status === 'closed') return refuse('case-closed', { number })
  const document = caseFile.documents?.find(({ id }) => id === command.documentId)
  if (!document) return refuse('document-not-found')
  if (document.voided) return refuse('document-already-voided', { number })
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.document-voided',
        ...stamp(attempt),
        caseId: caseFile.id,
        documentId: document.id,
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
