import { Cron } from 'croner'
import { typedDate } from '#shared/business-time/typed-date.ts'

/**
 * The next moment at which it is `time` (`19.00` or `19:00`) in a zone, strictly after `now`; a date may stand
 * before it (`23/11/2026 19.00`, or ISO). Undefined where the text is none of these or names no real moment.
 */
export function nextSlot(text: string, now: Date, timeZone: string): Date | undefined {
  const [, said, hours, minutes] = /^(?:(\S{8,10})[ T])?(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  if (said === undefined) return after(`${Number(minutes)} ${Number(hours)} * * *`, now, timeZone)
  const date = typedDate(said)
  if (date === undefined) return undefined
  // A cron of one date gives nothing once it is past: then the moment itself is wanted, to be refused by name.
  return after(`${date}T${hours.padStart(2, '0')}:${minutes}:00`, new Date(0), timeZone)
}

function after(pattern: string, now: Date, timezone: string): Date | undefined {
  return new Cron(pattern, { timezone, paused: true }).nextRun(now) ?? undefined
}
