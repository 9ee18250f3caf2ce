import type { Ports } from '#bridge/ports/ports.ts'
import { decideReadDisposisi } from '#shared/domain/read-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReadDisposisi } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Notes that its receiver has read a disposisi. */
export function readDisposisi(ports: Ports, actor: Actor, command: ReadDisposisi): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideReadDisposisi })
}
