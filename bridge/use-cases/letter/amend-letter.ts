import type { Ports } from '#bridge/ports/ports.ts'
import { decideAmendLetter } from '#shared/domain/letter/amend-letter.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { LetterDetails } from '#shared/schema/letter.ts'
import type { AmendLetter } from '#shared/schema/letter-command.ts'
import type { RecordedLetter } from './answer-with-letter.ts'
import { checkReaders } from './check-readers.ts'
import { decideOnLetter } from './decide-on-letter.ts'
import { readLetterIndex, warmLetterIndex } from './letter-index.ts'

/** Sets right what was entered of a letter, or adds to it. */
export async function amendLetter(ports: Ports, actor: Actor, command: AmendLetter): Promise<RecordedLetter> {
  await warmLetterIndex(ports.store)
  return decideOnLetter(ports, actor, {
    command,
    decide: async (tx, letter, attempt) => {
      const subject = await tx.subject(letter.detailsId)
      if (!subject) throw new DomainError('letter-not-found')
      if (command.handedTo !== undefined) await checkReaders(tx, { to: command.handedTo })
      const details = LetterDetails.parse(subject.data)
      const { sender = details.sender, number = details.number, letterOn = letter.letterOn } = command
      const isRenamed =
        command.sender !== undefined || command.number !== undefined || command.letterOn !== undefined
      const index = await readLetterIndex(ports.store, tx)
      const double =
        isRenamed && letter.direction === 'incoming'
          ? await index.double(letter.id, { sender, number, letterOn })
          : undefined
      return decideAmendLetter(letter, { ...attempt, details, double: double?.agenda.printed })
    },
  })
}
