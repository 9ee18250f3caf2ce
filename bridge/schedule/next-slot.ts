import { Cron } from 'croner'

/**
 * The next moment at which it is `time` (`19.00` or `19:00`) in a zone, strictly after `now`; a date may stand
 * before it (`2026-11-23 19.00`). Undefined where the text is none of these or names no real moment.
 */
export function nextSlot(text: string, now: Date, timeZone: string): Date | undefined {
  const [, date, hours, minutes] =
    /^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  if (date === undefined) return after(`${Number(minutes)} ${Number(hours)} * * *`, now, timeZone)
  const local = `${date}T${hours.padStart(2, '0')}:${minutes}:00`
  if (Number.isNaN(Date.parse(`${local}Z`)) || !new Date(`${local}Z`).toISOString().startsWith(date))
    return undefined
  // A cron of one date gives nothing once it is past: then the moment itself is wanted, to be refused by name.
  return after(local, new Date(0), timeZone)
}

function after(pattern: string, now: Date, timezone: string): Date | undefined {
  return new Cron(pattern, { timezone, paused: true }).nextRun(now) ?? undefined
}
