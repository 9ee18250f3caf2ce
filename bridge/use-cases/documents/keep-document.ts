import { createHash } from 'node:crypto'
import type { Ports } from '#bridge/ports/ports.ts'
import { type DocumentInspection, inspectDocument } from '#shared/documents/inspect-document.ts'
import { inspectTable } from '#shared/documents/inspect-table.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { type KeptKind, TableKind } from '#shared/schema/document.ts'
import { type DocumentAbout, documentHost } from './document-host.ts'

interface SentDocument {
  readonly about: DocumentAbout
  /** What the sender says it is. */
  readonly declared: KeptKind
  readonly bytes: Uint8Array
}

interface NotedDocument {
  /** SHA-256, hex. */
  readonly hash: string
  readonly kind: KeptKind
  /** In bytes. */
  readonly size: number
}

/**
 * Keeps a document about a berkas, a letter or an upload, if it is what it says it is. Nothing names it until a command
 * does. Tables are for uploads alone.
 */
export async function keepDocument(
  ports: Ports,
  actor: Actor,
  { about, declared, bytes }: SentDocument,
): Promise<NotedDocument> {
  const { keptUnder } = await documentHost(ports, actor, about)
  const seen = inspect(bytes, declared, 'uploadId' in about)
  if (!seen.ok) throw new DomainError(seen.fault, { declared, ...(seen.found && { found: seen.found }) })
  const { kind } = seen
  const hash = createHash('sha256').update(bytes).digest('hex')
  await ports.documents.keep({ personId: keptUnder({ hash, kind }), kind, bytes })
  return { hash, kind, size: bytes.length }
}

function inspect(
  bytes: Uint8Array,
  declared: KeptKind,
  mayBeTable: boolean,
): DocumentInspection | { readonly ok: true; readonly kind: TableKind } {
  const table = TableKind.options.find((kind) => kind === declared)
  if (table === undefined) return inspectDocument(bytes, declared as Exclude<KeptKind, TableKind>)
  if (!mayBeTable) return { ok: false, fault: 'document-kind-refused' }
  const fault = inspectTable(bytes, table)
  return fault === undefined ? { ok: true, kind: table } : { ok: false, fault }
}
