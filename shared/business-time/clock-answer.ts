import type { WorkingCalendar } from './working-calendar.ts'

/** Why a calendar gives no answer. */
export type ClockRefusal = 'clock-before-calendar' | 'clock-beyond-calendar' | 'clock-needs-whole-number'

/** An answer of the clock, marked where it rests on days whose holidays are not decreed yet, or a refusal. */
export type ClockAnswer<Value> =
  | ({ ok: true; provisional: boolean } & Value)
  | { ok: false; reason: ClockRefusal }

/** Why an instant cannot be reckoned with, if so. */
export function rangeFault(calendar: WorkingCalendar, at: number): ClockRefusal | undefined {
  if (at < calendar.begins) return 'clock-before-calendar'
  return at < calendar.until ? undefined : 'clock-beyond-calendar'
}
