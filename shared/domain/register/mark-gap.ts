import type { MarkGap, Register } from '#shared/schema/register.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { openNumbers } from './open-numbers.ts'

/** Marks numbers as never used, with the reason: the next ones, or such as were said to be written by hand. */
export function decideMarkGap(register: Register | undefined, attempt: Attempt<MarkGap>): Decision {
  const { series, year, from, to, reason, commandId } = attempt.command
  const next = (register?.last ?? 0) + 1
  if (to < from || to - from >= 1000)
    return refuse('number-range-wrong', { from: String(from), to: String(to) })
  if (from > next) return refuse('register-would-break', { from: String(from), next: String(next) })
  const open = register ? openNumbers(register) : []
  const isFree = from === next || open.some((range) => range.from <= from && to <= range.to)
  if (!isFree) return refuse('number-taken', { number: String(from) })
  const text: Subject = {
    id: `text:${commandId}`,
    personId: `register:${series}/${year}`,
    kind: 'text',
    data: { text: reason },
  }
  return accept(
    [{ type: 'register.gap-marked', ...stamp(attempt), series, year, from, to, reasonId: text.id }],
    [text],
  )
}
