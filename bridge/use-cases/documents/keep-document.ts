import type { Ports } from '#bridge/ports/ports.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseDocument, DocumentKind } from '#shared/schema/document.ts'
import { type DocumentAbout, documentHost } from './document-host.ts'

interface SentDocument {
  readonly about: DocumentAbout
  /** What the sender says it is. */
  readonly declared: DocumentKind
  readonly bytes: Uint8Array
}

/** Keeps a document about a berkas or a letter, if it is what it says it is. Nothing names it until a command does. */
export async function keepDocument(
  ports: Ports,
  actor: Actor,
  { about, declared, bytes }: SentDocument,
): Promise<Pick<CaseDocument, 'hash' | 'kind' | 'size'>> {
  const { personId } = await documentHost(ports, actor, about)
  const seen = inspectDocument(bytes, declared)
  if (!seen.ok) throw new DomainError(seen.fault, { declared, ...(seen.found && { found: seen.found }) })
  const { kind } = seen
  const hash = await ports.documents.keep({ personId, kind, bytes })
  return { hash, kind, size: bytes.length }
}
