import type { Ports } from '#bridge/ports/ports.ts'
import { decideDisposeLetter } from '#shared/domain/letter/dispose-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { DisposeLetter } from '#shared/schema/letter-command.ts'
import { receivedPosts } from '../disposisi/received-posts.ts'
import type { RecordedLetter } from './answer-with-letter.ts'
import { checkReaders } from './check-readers.ts'
import { decideOnLetter } from './decide-on-letter.ts'

/** Disposes a letter to people of the office who are still there; with that they may see it. */
export function disposeLetter(ports: Ports, actor: Actor, command: DisposeLetter): Promise<RecordedLetter> {
  return decideOnLetter(ports, actor, {
    command,
    decide: async (tx, letter, attempt) => {
      await checkReaders(tx, command)
      const received = await receivedPosts(ports, tx, command)
      return decideDisposeLetter(letter, { ...attempt, received })
    },
  })
}
