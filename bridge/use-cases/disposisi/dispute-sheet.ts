import type { Ports } from '#bridge/ports/ports.ts'
import { decideDisputeSheet } from '#shared/domain/disposisi/dispute-sheet.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { DisputeSheet } from '#shared/schema/disposisi-command.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** The doer disputes an act that was recorded from a sheet. */
export function disputeSheet(ports: Ports, actor: Actor, command: DisputeSheet): Promise<RecordedHost> {
  return decideOnHost(ports, actor, { command, decide: decideDisputeSheet })
}
