import type { Ports } from '#bridge/ports/ports.ts'
import { decideCancelLetter } from '#shared/domain/letter/cancel-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CancelLetter } from '#shared/schema/letter-command.ts'
import type { RecordedLetter } from './answer-with-letter.ts'
import { decideOnLetter } from './decide-on-letter.ts'

/** Gives a concept up. */
export function cancelLetter(ports: Ports, actor: Actor, command: CancelLetter): Promise<RecordedLetter> {
  return decideOnLetter(ports, actor, {
    command,
    decide: async (_tx, letter, attempt) => decideCancelLetter(letter, attempt),
  })
}
