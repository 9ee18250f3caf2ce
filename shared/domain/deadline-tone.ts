import type { Duration } from '#shared/schema/duration.ts'
import type { CaseTimes, Deadline } from './case-times.ts'

/** `ok` = tenang, `warn` = segera, `bad` = lewat. */
export type DeadlineTone = 'ok' | 'warn' | 'bad'

/** From this share of its time on a deadline is pressing. */
const PRESSING_SHARE = 0.75

/** How a deadline stands, by the share of its own time that is used: a night or a weekend presses nobody. */
export function deadlineTone({ waktu, due, runs, time }: Deadline, now: number): DeadlineTone {
  if (!alarms(waktu)) return 'ok'
  if (runs && due !== undefined && now > due) return 'bad'
  return time && time.total > 0 && time.used >= time.total * PRESSING_SHARE ? 'warn' : 'ok'
}

/** A step in the applicant's or an outside body's hands presses nobody here: its time is not the office's. */
export function stepTone({ owner, asOf }: CaseTimes, step: Deadline): DeadlineTone {
  return owner === 'office' ? deadlineTone(step, asOf) : 'ok'
}

/** The most pressing of a case's deadlines. */
export function caseTone(times: CaseTimes): DeadlineTone {
  const { step, service, asOf } = times
  const tones = [step && stepTone(times, step), service && deadlineTone(service, asOf)]
  return tones.includes('bad') ? 'bad' : tones.includes('warn') ? 'warn' : 'ok'
}

/** A norm of minutes is measured but presses nobody: at a counter it is passed before anyone could look. */
export function alarms({ value, unit }: Duration): boolean {
  return unit === 'menit' ? value >= 60 : unit === 'jam' ? value >= 1 : true
}
