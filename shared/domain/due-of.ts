import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'

/** When something that began at `from` falls due; undefined beyond the calendar. Epoch ms. */
export function dueOf(
  calendar: WorkingCalendar,
  from: number,
  { value, unit }: Duration,
): number | undefined {
  const answer = dueAt(calendar, from, { value, unit })
  return answer.ok ? answer.due : undefined
}
