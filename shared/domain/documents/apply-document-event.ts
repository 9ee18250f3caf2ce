import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

type DocumentEvent = EventOf<'case.document-attached'> | EventOf<'case.document-voided'>

export function applyDocumentEvent(caseFile: CaseFile, event: DocumentEvent): CaseFile {
  const documents = caseFile.documents ?? []
  if (event.type === 'case.document-attached') {
    return { ...caseFile, documents: [...documents, event.document] }
  }
  const { at, actorId: by, reasonId } = event
  const found = documents.find(({ id }) => id === event.documentId)
  if (!found || found.voided) throw new ImpossibleEvent(event)
  return {
    ...caseFile,
    documents: documents.map((each) => (each === found ? { ...each, voided: { at, by, reasonId } } : each)),
  }
}
