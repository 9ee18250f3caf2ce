import type { Ports } from '#bridge/ports/ports.ts'
import { decideGiveParaf } from '#shared/domain/give-paraf.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records a paraf by the one who gives it. */
export function giveParaf(ports: Ports, actor: Actor, command: GiveSigning): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideGiveParaf })
}
