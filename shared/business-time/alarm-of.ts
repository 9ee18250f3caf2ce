import type { Duration } from '#shared/schema/duration.ts'

/** `none` also for a clock that is only measured. */
export type Alarm = 'none' | 'near' | 'overdue'

/** The part of its time that must be left before a clock says it is near: the product's own choice, no rule names one. */
const nearShare = 0.2

/**
 * How loudly a running clock speaks. One of less than an hour ("10 menit" at the counter) is measured and never
 * alarms: it is over before anybody could act on it, and a screen full of such alarms hides the ones that matter.
 * All instants in epoch ms; exactly at `due` it is still in time.
 */
export function alarmOf(duration: Duration, clock: { from: number; due: number; now: number }): Alarm {
  if (!mayAlarm(duration)) return 'none'
  const { from, due, now } = clock
  if (now > due) return 'overdue'
  return now >= due - (due - from) * nearShare ? 'near' : 'none'
}

function mayAlarm({ value, unit }: Duration): boolean {
  return !(unit === 'menit' && value < 60) && !(unit === 'jam' && value < 1)
}
