import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { DisposisiAttempt } from '#shared/domain/disposisi/new-branches.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { checkNamed, type Naming } from '../documents/check-named.ts'
import { findLetter } from '../find-letter.ts'
import { officeCalendar } from '../office-calendar.ts'
import { penmanOf } from '../penman-of.ts'
import { recordDecision } from '../record-decision.ts'
import { officeDate } from '../register/office-date.ts'
import { answerWithLetter, type RecordedLetter } from './answer-with-letter.ts'

interface OnLetter extends Naming {
  readonly commandId: string
  readonly letterId: string
}

export interface LetterAttempt<Command> extends DisposisiAttempt<Command> {
  /** Today's date in the office. */
  readonly today: string
}

interface LetterStory<Command> {
  readonly command: Command
  readonly decide: (tx: RecordReader, letter: Letter, attempt: LetterAttempt<Command>) => Promise<Decision>
}

/** Runs one command on a letter that the actor may see. */
export async function decideOnLetter<Command extends OnLetter>(
  ports: Ports,
  actor: Actor,
  { command, decide }: LetterStory<Command>,
): Promise<RecordedLetter> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'letter', id: command.letterId },
    decide: async (tx, attempt) => {
      const letter = await findLetter(tx, actor, command.letterId)
      const scans = command.scans?.filter((hash) => !letter.scans.includes(hash))
      await checkNamed(ports.documents, personOfLetter(letter.id), { ...command, scans })
      const calendar = officeCalendar(ports)
      const penman = await penmanOf(tx, attempt, calendar)
      const { date: today } = officeDate(ports, attempt.now)
      return decide(tx, letter, { ...attempt, calendar, penman, today })
    },
  })
  return answerWithLetter(ports, command.letterId, seq)
}
