import type { Letter } from '#shared/schema/letter.ts'
import type { CancelLetter } from '#shared/schema/letter-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { personOfLetter } from './letter-details.ts'

/** Gives a concept up, by whoever began it or by TU. A signed letter has its number and stays. */
export function decideCancelLetter(letter: Letter, attempt: Attempt<CancelLetter>): Decision {
  const { command, actor } = attempt
  const { letterId, commandId, reason } = command
  const number = letter.agenda.printed
  if (letter.status !== 'concept') return refuse('letter-not-concept', { number })
  if (letter.registeredBy !== actor.id && !actor.roles.includes('tu'))
    return refuse('letter-not-yours', { number })
  const personId = personOfLetter(letterId)
  const text: Subject = { id: `text:${commandId}`, personId, kind: 'text', data: { text: reason } }
  return accept([{ type: 'letter.cancelled', ...stamp(attempt), letterId, reasonId: text.id }], [text])
}
