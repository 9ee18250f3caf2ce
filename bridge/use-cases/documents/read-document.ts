import type { KeptDocument } from '#bridge/ports/documents.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { type DocumentAbout, documentHost } from './document-host.ts'

/** A document that a berkas or a letter names, for those who may see it. */
export async function readDocument(
  ports: Ports,
  actor: Actor,
  { about, hash }: { readonly about: DocumentAbout; readonly hash: string },
): Promise<KeptDocument> {
  const { personId, named } = await documentHost(ports, actor, about)
  const found = named.has(hash) ? await ports.documents.read({ personId, hash }) : undefined
  if (!found) throw new DomainError('document-not-found')
  return found
}
