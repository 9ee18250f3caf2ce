import type { CalendarRef } from '#shared/schema/case-file.ts'

/** Whether two berkas go by the same hours and the same holidays. */
export function isSameCalendar(one: CalendarRef, other: CalendarRef): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf({ id, version, holidays = {} }: CalendarRef): string {
  return JSON.stringify([id, version, Object.entries(holidays).sort()])
}
