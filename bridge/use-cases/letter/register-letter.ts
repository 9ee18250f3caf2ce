import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideRegisterLetter } from '#shared/domain/letter/register-letter.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RegisterLetter } from '#shared/schema/letter-command.ts'
import { recordDecision } from '../record-decision.ts'
import { officeDate } from '../register/office-date.ts'
import { takeAgenda } from '../register/take-agenda.ts'
import { answerWithLetter, type RecordedLetter } from './answer-with-letter.ts'
import { checkReaders } from './check-readers.ts'
import { readLetterIndex, warmLetterIndex } from './letter-index.ts'

/** Enters a letter that came in, in the register of the year it was received in. */
export async function registerLetter(
  ports: Ports,
  actor: Actor,
  command: RegisterLetter,
): Promise<RecordedLetter> {
  await warmLetterIndex(ports.store)
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'letter', id: command.letterId },
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  return answerWithLetter(ports, command.letterId, seq)
}

async function decide(ports: Ports, tx: RecordReader, attempt: Attempt<RegisterLetter>): Promise<Decision> {
  const { command, now } = attempt
  const { letterId, series, wish, classification, handedTo } = command
  if (await tx.find('letter', letterId)) throw new DomainError('letter-already-there')
  if (handedTo !== undefined) await checkReaders(tx, { to: handedTo })
  const receivedAt = command.receivedAt === undefined ? now : new Date(command.receivedAt)
  const { date } = officeDate(ports, receivedAt)
  const index = await readLetterIndex(ports.store, tx)
  const double = await index.double(letterId, command)
  return decideRegisterLetter({
    ...attempt,
    agenda: await takeAgenda(ports, tx, { series, direction: 'incoming', date, wish, classification }),
    today: officeDate(ports, now).date,
    double: double?.agenda.printed,
  })
}
