import type { Ports } from '#bridge/ports/ports.ts'
import { decideLeaseUpload } from '#shared/domain/lease-upload.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LeaseUpload } from '#shared/schema/upload-run.ts'
import { decideOnUpload, findUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Gives a run to one process. The token is the one of this holder, or nobody's: a repeated command gets no other's. */
export async function leaseUpload(
  ports: Ports,
  actor: Actor,
  command: LeaseUpload,
): Promise<RecordedUpload & { readonly token: number }> {
  const recorded = await decideOnUpload(ports, actor, { command, decide: decideLeaseUpload })
  const { lease } = await findUpload(ports.store, actor, command.runId)
  if (lease?.holder !== command.holder) throw new DomainError('upload-lease-lost')
  return { ...recorded, token: lease.token }
}
