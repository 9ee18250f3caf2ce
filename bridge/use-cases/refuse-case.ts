import type { Ports } from '#bridge/ports/ports.ts'
import { decideRefuseCase } from '#shared/domain/refuse-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RefuseCase } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Refuses a berkas by a way out that its SOP knows. */
export function refuseCase(ports: Ports, actor: Actor, command: RefuseCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideRefuseCase })
}
