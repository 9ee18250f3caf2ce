import { shortLocalTime } from '../reports/local-time.ts'

/** An instant as a person at this computer reads it, `23-11-2026 19.04`; anything else stays as it is. */
export function momentHere(at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  return shortLocalTime(instant, Intl.DateTimeFormat().resolvedOptions().timeZone)
}
