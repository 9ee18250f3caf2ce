import type { AgendaNumber, Letter } from '#shared/schema/letter.ts'
import type { SignLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { numberTaken } from './number-taken.ts'

interface SigningLetter extends Attempt<SignLetter> {
  /** From the register the letter goes out under. */
  readonly agenda: AgendaNumber
  readonly today: string
}

/** Records that a letter was signed; with that it takes the number it goes out under. */
export function decideSignLetter(letter: Letter, signing: SigningLetter): Decision {
  const { command, agenda, today, now } = signing
  const { letterId, commandId, documentHash, letterOn = today } = command
  const number = letter.agenda.printed
  if (letter.status === 'cancelled') return refuse('letter-cancelled', { number })
  if (letter.status !== 'concept') return refuse('letter-not-concept', { number })
  const whose = doerOf(signing)
  if (!whose.ok) return whose
  const { doer, sheet } = whose
  if (!doer.roles.includes('supervisor')) return refuse('role-missing', { roles: 'supervisor' })
  if (letterOn > today) return refuse('letter-date-ahead', { date: letterOn })
  return accept([
    numberTaken(signing, agenda),
    {
      type: 'letter.signed',
      ...stamp(signing),
      letterId,
      agenda,
      letterOn,
      signing: {
        id: commandId,
        by: doer.id,
        at: now.toISOString(),
        ...(documentHash !== undefined && { documentHash }),
        ...(sheet && { sheet }),
      },
    },
  ])
}
