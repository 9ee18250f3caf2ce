import type { Ports } from '#bridge/ports/ports.ts'
import { decideSettleDisposisi } from '#shared/domain/disposisi/settle-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SettleDisposisi } from '#shared/schema/disposisi-command.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** Its receiver ends a disposisi with a report. */
export function settleDisposisi(ports: Ports, actor: Actor, command: SettleDisposisi): Promise<RecordedHost> {
  return decideOnHost(ports, actor, { command, decide: decideSettleDisposisi })
}
