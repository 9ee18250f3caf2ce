import type { EventOf } from '#shared/schema/event.ts'
import type { AgendaNumber } from '#shared/schema/letter.ts'
import { type Attempt, stamp } from '../attempt.ts'

/** The event that takes a number out of its register. */
export function numberTaken(
  attempt: Attempt<{ readonly commandId: string }>,
  { series, year, number, suffix }: AgendaNumber,
): EventOf<'register.number-taken'> {
  return {
    type: 'register.number-taken',
    ...stamp(attempt),
    series,
    year,
    number,
    ...(suffix !== undefined && { suffix }),
  }
}
