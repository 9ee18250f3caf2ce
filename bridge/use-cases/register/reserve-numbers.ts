import type { Ports } from '#bridge/ports/ports.ts'
import { decideReserveNumbers } from '#shared/domain/register/reserve-numbers.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReserveNumbers } from '#shared/schema/register.ts'
import { decideOnRegister, type RecordedRegister } from './decide-on-register.ts'

/** Takes in numbers that were written by hand while the computer was off. */
export function reserveNumbers(
  ports: Ports,
  actor: Actor,
  command: ReserveNumbers,
): Promise<RecordedRegister> {
  return decideOnRegister(ports, actor, { command, decide: decideReserveNumbers })
}
