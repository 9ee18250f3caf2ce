import type { Ports } from '#bridge/ports/ports.ts'
import { decideAttachDocument } from '#shared/domain/documents/attach-document.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AttachDocument } from '#shared/schema/attach-document.ts'
import { type CaseDocument, DocumentKind } from '#shared/schema/document.ts'
import { decideOnCase, findCase, type RecordedCase } from '../decide-on-case.ts'

/** Attaches a document that was sent before: what is named in the record is on the disk. */
export function attachDocument(ports: Ports, actor: Actor, command: AttachDocument): Promise<RecordedCase> {
  let found: Pick<CaseDocument, 'kind' | 'size'> | undefined
  return decideOnCase(ports, actor, {
    command,
    check: async (tx, { caseId, hash }) => {
      const caseFile = await findCase(tx, actor, caseId)
      const kept = await ports.documents.find({ personId: personOfCase(caseFile), hash })
      const kind = DocumentKind.options.find((each) => each === kept?.kind)
      found = kept && kind && { kind, size: kept.size }
    },
    decide: (sop, caseFile, attempt) => {
      if (!found) throw new DomainError('document-not-found')
      return decideAttachDocument(sop, caseFile, { ...attempt, found })
    },
  })
}
