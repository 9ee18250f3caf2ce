import type { Ports } from '#bridge/ports/ports.ts'
import { decideGiveApproval } from '#shared/domain/give-approval.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records an approval with the outcome it chooses. */
export function giveApproval(ports: Ports, actor: Actor, command: GiveSigning): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideGiveApproval })
}
