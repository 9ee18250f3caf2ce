import type { Ports } from '#bridge/ports/ports.ts'
import { decideLiftHold } from '#shared/domain/lift-hold.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LiftHold } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Goes on with a berkas that was on hold. */
export function liftHold(ports: Ports, actor: Actor, command: LiftHold): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideLiftHold })
}
