import type { Ports } from '#bridge/ports/ports.ts'
import { decideSubmitSop } from '#shared/domain/sops/submit-sop.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SopStatus, SubmitSop } from '#shared/schema/sop-version.ts'
import { decideOnSop } from './decide-on-sop.ts'

/** Puts a draft that lies among the office's files before the one who approves. */
export function submitSop(ports: Ports, actor: Actor, command: SubmitSop): Promise<SopStatus> {
  return decideOnSop(ports, actor, { command, decide: decideSubmitSop })
}
