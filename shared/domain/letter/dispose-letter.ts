import type { Letter } from '#shared/schema/letter.ts'
import type { DisposeLetter } from '#shared/schema/letter-command.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { eventOn } from '../disposisi/disposisi-host.ts'
import { type DisposisiAttempt, newBranches } from '../disposisi/new-branches.ts'
import { doerOf } from '../doer-of.ts'
import { headRightOf } from '../organisation/right-of.ts'
import { hostOfLetter } from './host-of-letter.ts'

/** Disposes a letter that came in, by whom it was handed to or by a supervisor. */
export function decideDisposeLetter(letter: Letter, attempt: DisposisiAttempt<DisposeLetter>): Decision {
  const number = letter.agenda.printed
  if (letter.direction !== 'incoming') return refuse('letter-takes-no-disposisi', { number })
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const { id, roles } = whose.doer
  if (id !== letter.handedTo && !roles.includes('supervisor')) return refuse('letter-not-yours', { number })
  const host = hostOfLetter(letter)
  const made = newBranches(host, attempt, headRightOf(whose.doer))
  if (!made.ok) return made
  const issued = made.branches.map((disposisi) =>
    eventOn(host, 'disposisi-issued', { ...stamp(attempt), disposisi }),
  )
  return accept(issued, made.subjects)
}
