import type { KeptDocument } from '#bridge/ports/documents.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { findCase } from '../decide-on-case.ts'

/** A document that is attached to a berkas, for those who may see the berkas. */
export async function readDocument(
  ports: Ports,
  actor: Actor,
  { caseId, hash }: { readonly caseId: string; readonly hash: string },
): Promise<KeptDocument> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const isAttached = caseFile.documents?.some((document) => document.hash === hash)
  const found = isAttached && (await ports.documents.read({ personId: personOfCase(caseFile), hash }))
  if (!found) throw new DomainError('document-not-found')
  return found
}
