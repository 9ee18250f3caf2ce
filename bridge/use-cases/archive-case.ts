import type { Ports } from '#bridge/ports/ports.ts'
import { decideArchiveCase } from '#shared/domain/archive-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ArchiveCase } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records where the papers of a berkas lie. */
export function archiveCase(ports: Ports, actor: Actor, command: ArchiveCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideArchiveCase })
}
