import type { Ports } from '#bridge/ports/ports.ts'
import { decideCancelCase } from '#shared/domain/cancel-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CancelCase } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Takes back the opening of a berkas. */
export function cancelCase(ports: Ports, actor: Actor, command: CancelCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideCancelCase })
}
