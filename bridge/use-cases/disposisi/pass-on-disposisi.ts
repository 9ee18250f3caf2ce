import type { Ports } from '#bridge/ports/ports.ts'
import { decidePassOnDisposisi } from '#shared/domain/disposisi/pass-on-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PassOnDisposisi } from '#shared/schema/disposisi-command.ts'
import { findCase } from '../decide-on-case.ts'
import { checkReceivers } from './check-receivers.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'

/** Disposes again to people of the office who are still there and may see the record. */
export function passOnDisposisi(ports: Ports, actor: Actor, command: PassOnDisposisi): Promise<RecordedHost> {
  return decideOnHost(ports, actor, {
    command,
    decide: decidePassOnDisposisi,
    check: async (tx) =>
      checkReceivers(tx, command, { kind: 'case', record: await findCase(tx, actor, command.on.id) }),
  })
}
