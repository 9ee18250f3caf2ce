import type { Ports } from '#bridge/ports/ports.ts'
import { decideStartRegister } from '#shared/domain/register/start-register.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StartRegister } from '#shared/schema/register.ts'
import { decideOnRegister, type RecordedRegister } from './decide-on-register.ts'

/** Sets the number that a register goes on with in mid-year. */
export function startRegister(ports: Ports, actor: Actor, command: StartRegister): Promise<RecordedRegister> {
  return decideOnRegister(ports, actor, { command, decide: decideStartRegister })
}
