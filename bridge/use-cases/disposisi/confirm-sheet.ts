import type { Ports } from '#bridge/ports/ports.ts'
import { decideConfirmSheet } from '#shared/domain/disposisi/confirm-sheet.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ConfirmSheet } from '#shared/schema/disposisi-command.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** The doer confirms an act that was recorded from a sheet. */
export function confirmSheet(ports: Ports, actor: Actor, command: ConfirmSheet): Promise<RecordedHost> {
  return decideOnHost(ports, actor, { command, decide: decideConfirmSheet })
}
