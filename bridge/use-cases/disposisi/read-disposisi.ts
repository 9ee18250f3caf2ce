import type { Ports } from '#bridge/ports/ports.ts'
import { decideReadDisposisi } from '#shared/domain/disposisi/read-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReadDisposisi } from '#shared/schema/disposisi-command.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** The receiver says that a disposisi has been read. */
export function readDisposisi(ports: Ports, actor: Actor, command: ReadDisposisi): Promise<RecordedHost> {
  return decideOnHost(ports, actor, { command, decide: decideReadDisposisi })
}
