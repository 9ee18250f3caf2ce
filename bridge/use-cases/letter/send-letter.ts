import type { Ports } from '#bridge/ports/ports.ts'
import { decideSendLetter } from '#shared/domain/letter/send-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SendLetter } from '#shared/schema/letter-command.ts'
import type { RecordedLetter } from './answer-with-letter.ts'
import { decideOnLetter } from './decide-on-letter.ts'

/** Records how and when a signed letter left the office. */
export function sendLetter(ports: Ports, actor: Actor, command: SendLetter): Promise<RecordedLetter> {
  return decideOnLetter(ports, actor, {
    command,
    decide: async (_tx, letter, attempt) => decideSendLetter(letter, attempt),
  })
}
