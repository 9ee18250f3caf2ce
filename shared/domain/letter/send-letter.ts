import type { Letter } from '#shared/schema/letter.ts'
import type { SendLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

interface Sending extends Attempt<SendLetter> {
  readonly today: string
}

/** Records how and when a signed letter left the office. */
export function decideSendLetter(letter: Letter, sending: Sending): Decision {
  const { command, today } = sending
  const { letterId, via, on = today } = command
  const number = letter.agenda.printed
  if (letter.status !== 'signed') {
    return refuse(letter.status === 'sent' ? 'letter-sent-already' : 'letter-not-signed', { number })
  }
  if (on > today) return refuse('letter-date-ahead', { date: on })
  if (letter.letterOn !== undefined && on < letter.letterOn) {
    return refuse('letter-sent-before-date', { number, date: letter.letterOn })
  }
  return accept([{ type: 'letter.sent', ...stamp(sending), letterId, via, on }])
}
