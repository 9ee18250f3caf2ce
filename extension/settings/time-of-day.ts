/** A time as people type it (`7.30`, `19:00`) as `HH:MM`; empty where it is none. */
export function timeOfDay(text: unknown): string {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(String(text).trim()) ?? []
  return minute && `${hour.padStart(2, '0')}:${minute}`
}
