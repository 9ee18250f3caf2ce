import type { Letter, LetterDetails } from '#shared/schema/letter.ts'
import type { AmendLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { letterDetails } from './letter-details.ts'

interface Amending extends Attempt<AmendLetter> {
  /** As they stand; what is not amended stays. */
  readonly details: LetterDetails
  readonly today: string
  readonly double?: string | undefined
}

/**
 * Sets right what was entered of a letter, or adds to it. A signed letter is as it was signed: only scans are added. Of
 * a concept that is on its way through its line, what was given a paraf must stay as it was: else the line signs anew.
 */
export function decideAmendLetter(letter: Letter, amending: Amending): Decision {
  const { command, details, today, double } = amending
  const { commandId, letterId, sender, number, perihal, to, summary, tembusan, ...plain } = command
  const said = { sender, number, perihal, to: to?.join('\n'), summary, tembusan: tembusan?.join('\n') }
  const changed = withoutUndefined(said)
  const change = withoutUndefined(plain)
  const touched = [...Object.keys(changed), ...Object.keys(change)]
  const { printed } = letter.agenda
  if (touched.length === 0) return refuse('letter-nothing-amended', { number: printed })
  if (letter.status === 'cancelled') return refuse('letter-cancelled', { number: printed })
  const isFixed = letter.status === 'signed' || letter.status === 'sent'
  if (isFixed && touched.some((field) => field !== 'scans'))
    return refuse('letter-signed-already', { number: printed })
  if (plain.letterOn !== undefined && plain.letterOn > today)
    return refuse('letter-date-ahead', { date: plain.letterOn })
  if (double !== undefined) return refuse('letter-registered-already', { number: double })

  const lost = plain.scans && letter.scans.some((hash) => !plain.scans?.includes(hash))
  const isReworded = lost || touched.some((field) => field !== 'scans')
  const signedAnew = letter.status === 'concept' && letter.signings.length > 0 && isReworded
  const isResealed = Object.keys(changed).length > 0
  const sealed = isResealed ? letterDetails(letterId, commandId, { ...details, ...changed }) : undefined
  return accept(
    [
      {
        type: 'letter.amended',
        ...stamp(amending),
        letterId,
        change: { ...change, ...(sealed && { detailsId: sealed.id }) },
        ...(signedAnew && { signedAnew }),
      },
    ],
    sealed ? [sealed] : [],
  )
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
