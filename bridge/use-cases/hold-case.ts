import type { Ports } from '#bridge/ports/ports.ts'
import { decideHoldCase } from '#shared/domain/hold-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { HoldCase } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Lets a berkas lie, with a reason. */
export function holdCase(ports: Ports, actor: Actor, command: HoldCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideHoldCase })
}
