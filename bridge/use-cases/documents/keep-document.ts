import type { Ports } from '#bridge/ports/ports.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseDocument, DocumentKind } from '#shared/schema/document.ts'
import { findCase } from '../decide-on-case.ts'

interface SentDocument {
  readonly caseId: string
  /** What the sender says it is. */
  readonly declared: DocumentKind
  readonly bytes: Uint8Array
}

/** Keeps a document about the person of a berkas, if it is what it says it is. Nothing names it until it is attached. */
export async function keepDocument(
  ports: Ports,
  actor: Actor,
  { caseId, declared, bytes }: SentDocument,
): Promise<Pick<CaseDocument, 'hash' | 'kind' | 'size'>> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const seen = inspectDocument(bytes, declared)
  if (!seen.ok) throw new DomainError(seen.fault, { declared, ...(seen.found && { found: seen.found }) })
  const { kind } = seen
  const hash = await ports.documents.keep({ personId: personOfCase(caseFile), kind, bytes })
  return { hash, kind, size: bytes.length }
}
