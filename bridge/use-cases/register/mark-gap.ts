import type { Ports } from '#bridge/ports/ports.ts'
import { decideMarkGap } from '#shared/domain/register/mark-gap.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MarkGap } from '#shared/schema/register.ts'
import { decideOnRegister, type RecordedRegister } from './decide-on-register.ts'

/** Marks numbers as never used. */
export function markGap(ports: Ports, actor: Actor, command: MarkGap): Promise<RecordedRegister> {
  return decideOnRegister(ports, actor, { command, decide: decideMarkGap })
}
