import type { Letter } from '#shared/schema/letter.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { personOfLetter } from '../letter/letter-details.ts'
import { newReference, type SrikandiAttempt } from './new-reference.ts'

/** Records that a letter was disposed in Srikandi; it then waits for nothing here. */
export function decideRecordSrikandiOnLetter(letter: Letter, attempt: SrikandiAttempt): Decision {
  const { printed: number } = letter.agenda
  if (letter.direction !== 'incoming') return refuse('letter-takes-no-disposisi', { number })
  const made = newReference(
    { number, personId: personOfLetter(letter.id), srikandi: letter.srikandi },
    attempt,
  )
  if (!made.ok) return made
  const { reference, details } = made
  return accept(
    [{ type: 'letter.srikandi-recorded', ...stamp(attempt), letterId: letter.id, reference }],
    [details],
  )
}
