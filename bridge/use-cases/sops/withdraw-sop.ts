import type { Ports } from '#bridge/ports/ports.ts'
import { decideWithdrawSop } from '#shared/domain/sops/withdraw-sop.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SopStatus, WithdrawSop } from '#shared/schema/sop-version.ts'
import { decideOnSop } from './decide-on-sop.ts'

/** Takes a version out of use; the berkas that run on it go on. */
export function withdrawSop(ports: Ports, actor: Actor, command: WithdrawSop): Promise<SopStatus> {
  return decideOnSop(ports, actor, { command, decide: decideWithdrawSop })
}
