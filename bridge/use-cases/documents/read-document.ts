import type { Documents, KeptDocument } from '#bridge/ports/documents.ts'
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
  const { people, named } = await documentHost(ports, actor, about)
  const found = named.has(hash) ? await readKept(ports.documents, people(hash), hash) : undefined
  if (!found) throw new DomainError('document-not-found')
  return found
}

/** A document under the first of these people who has it. */
export async function readKept(
  documents: Pick<Documents, 'read'>,
  people: readonly string[],
  hash: string,
): Promise<KeptDocument | undefined> {
  for (const personId of people) {
    const found = await documents.read({ personId, hash })
    if (found) return found
  }
  return undefined
}
