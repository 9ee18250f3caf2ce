import type { AgendaNumber } from '#shared/schema/letter.ts'
import type { RegisterLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { letterDetails } from './letter-details.ts'
import { numberTaken } from './number-taken.ts'

interface Registering extends Attempt<RegisterLetter> {
  readonly agenda: AgendaNumber
  /** Today's date in the office. */
  readonly today: string
  /** Printed agenda number of a letter of the same sender, number and year. */
  readonly double?: string | undefined
}

/** Enters a letter that came in, under the next agenda number or the one that was written by hand. */
export function decideRegisterLetter(registering: Registering): Decision {
  const { command, agenda, today, double, now } = registering
  const { letterId, commandId, letterOn, receivedAt = now.toISOString(), handedTo, classification } = command
  if (letterOn > today) return refuse('letter-date-ahead', { date: letterOn })
  if (Date.parse(receivedAt) > now.getTime()) return refuse('letter-received-ahead')
  if (double !== undefined && !command.isAnother)
    return refuse('letter-registered-already', { number: double })

  const { sender, number, perihal, summary, tembusan = [] } = command
  const details = letterDetails(letterId, commandId, {
    ...{ sender, number, perihal, summary, tembusan: tembusan.join('\n') },
  })
  const letter = {
    id: letterId,
    direction: 'incoming' as const,
    agenda,
    series: agenda.series,
    detailsId: details.id,
    letterOn,
    receivedAt,
    ...(classification !== undefined && { classification }),
    urgency: command.urgency ?? ('biasa' as const),
    security: command.security ?? ('biasa' as const),
    lampiran: command.lampiran ?? 0,
    scans: [],
    ...(handedTo !== undefined && { handedTo }),
  }
  return accept(
    [
      numberTaken(registering, agenda),
      { type: 'letter.registered', ...stamp(registering), letterId, letter },
    ],
    [details],
  )
}
