import type { Register, StartRegister } from '#shared/schema/register.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

/** Sets the number a register goes on with in mid-year. May be mended as long as nothing was numbered here. */
export function decideStartRegister(
  register: Register | undefined,
  attempt: Attempt<StartRegister>,
): Decision {
  const { series, year, next } = attempt.command
  const isUsed = register && (register.taken > 0 || register.reserved?.length || register.gaps?.length)
  if (isUsed) return refuse('register-running', { series, next: String(register.last + 1) })
  return accept([{ type: 'register.started', ...stamp(attempt), series, year, next }])
}
