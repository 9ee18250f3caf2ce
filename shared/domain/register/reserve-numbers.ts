import type { Register, ReserveNumbers } from '#shared/schema/register.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

/** Takes in numbers that were written by hand while the computer was off; what they stand for is entered after that. */
export function decideReserveNumbers(
  register: Register | undefined,
  attempt: Attempt<ReserveNumbers>,
): Decision {
  const { series, year, from, to } = attempt.command
  const next = (register?.last ?? 0) + 1
  if (to < from || to - from >= 1000)
    return refuse('number-range-wrong', { from: String(from), to: String(to) })
  if (from < next) return refuse('number-taken', { number: String(from) })
  if (from > next) return refuse('register-would-break', { from: String(from), next: String(next) })
  return accept([{ type: 'register.number-reserved', ...stamp(attempt), series, year, from, to }])
}
