import type { AgendaNumber, Letter, LetterSigning } from '#shared/schema/letter.ts'
import type { SignLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { numberTaken } from './number-taken.ts'
import { postForPlace, turnInLetter } from './turn-in-letter.ts'

interface SigningLetter extends Attempt<SignLetter> {
  /** From the register the letter goes out under. */
  readonly agenda: AgendaNumber
  readonly today: string
  /** Words for a place in the line. */
  readonly titleOf?: ((key: string) => string) | undefined
}

/**
 * Records that a letter was signed. With the last of its line, or with the one signer of a letter without one, it takes
 * the number it goes out under.
 */
export function decideSignLetter(letter: Letter, signing: SigningLetter): Decision {
  const { command, agenda, today, now, titleOf = (key) => key } = signing
  const { letterId, commandId, documentHash, letterOn = today } = command
  const number = letter.agenda.printed
  if (letter.status === 'cancelled') return refuse('letter-cancelled', { number })
  if (letter.status !== 'concept') return refuse('letter-not-concept', { number })
  const whose = doerOf(signing)
  if (!whose.ok) return whose
  const { doer, sheet } = whose
  const turn = letter.line && turnInLetter(doer, letter, titleOf)
  if (turn && !turn.ok) return turn
  if (!turn && !doer.roles.includes('supervisor')) return refuse('role-missing', { roles: 'supervisor' })
  if (letterOn > today) return refuse('letter-date-ahead', { date: letterOn })
  const post = turn ? postForPlace(doer, turn.place) : doer.posts?.find(({ capacity }) => capacity === 'own')
  const jabatan = post?.jabatan ?? doer.jabatan
  const given: LetterSigning = {
    id: commandId,
    by: doer.id,
    at: now.toISOString(),
    ...(turn && turn.place.part !== 'signer' && { kind: 'paraf' as const }),
    ...(turn && { place: turn.place.key }),
    ...(jabatan !== undefined && { jabatan }),
    ...(post && { capacity: post.capacity }),
    ...(documentHash !== undefined && { documentHash }),
    ...(sheet && { sheet }),
  }
  if (turn && !turn.isLast)
    return accept([{ type: 'letter.line-signed', ...stamp(signing), letterId, signing: given }])
  return accept([
    numberTaken(signing, agenda),
    {
      type: 'letter.signed',
      ...stamp(signing),
      letterId,
      agenda,
      letterOn,
      signing: given,
    },
  ])
}
