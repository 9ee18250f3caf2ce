import type { Ports } from '#bridge/ports/ports.ts'
import { decidePassOnDisposisi } from '#shared/domain/disposisi/pass-on-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PassOnDisposisi } from '#shared/schema/disposisi-command.ts'
import { findCase } from '../decide-on-case.ts'
import { checkReaders } from '../letter/check-readers.ts'
import { checkReceivers } from './check-receivers.ts'
import { decideOnHost, type RecordedHost } from './decide-on-host.ts'
import { receivedPosts } from './received-posts.ts'

/** Disposes again to people of the office who are still there and may see the berkas; of a letter, who may with that. */
export function passOnDisposisi(ports: Ports, actor: Actor, command: PassOnDisposisi): Promise<RecordedHost> {
  const { kind, id } = command.on
  return decideOnHost(ports, actor, {
    command,
    decide: async (host, attempt) => {
      const { tx } = attempt
      if (kind === 'letter') await checkReaders(tx, command)
      else await checkReceivers(tx, command, await findCase(tx, actor, id))
      const received = await receivedPosts(ports, tx, command)
      return decidePassOnDisposisi(host, { ...attempt, received })
    },
  })
}
