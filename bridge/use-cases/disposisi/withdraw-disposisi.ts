import type { Ports } from '#bridge/ports/ports.ts'
import { decideWithdrawDisposisi } from '#shared/domain/disposisi/withdraw-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { WithdrawDisposisi } from '#shared/schema/disposisi-command.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** Its giver takes a disposisi back that nobody has read. */
export function withdrawDisposisi(
  ports: Ports,
  actor: Actor,
  command: WithdrawDisposisi,
): Promise<RecordedHost> {
  return decideOnHost(ports, actor, { command, decide: decideWithdrawDisposisi })
}
