import type { Duration, DurationUnit } from '#shared/schema/duration.ts'

const minutesPerUnit = { menit: 1, jam: 60 }

const units: Readonly<Record<string, DurationUnit>> = {
  menit: 'menit',
  jam: 'jam',
  hari: 'hari',
  'hari kerja': 'hari',
  'hari kalender': 'hari kalender',
  minggu: 'minggu',
  bulan: 'bulan',
}

const longest = 100_000
const part = /^(\d+(?:[.,]\d+)?)\s*(menit|jam|hari kerja|hari kalender|hari|minggu|bulan)\s*/

/**
 * Reads a length of time as SOP documents write it: "125 menit", "1 hari", "30 hari kalender", "1 (satu) hari".
 * Only minutes and hours may be joined ("2 jam 5 menit" = 125 menit) or broken ("1,5 jam" = 90 menit); the other
 * units are counted whole and never turned into one another. "hari" alone means hari kerja. Undefined for the rest.
 */
export function parseDuration(text: string): Duration | undefined {
  let rest = text
    .toLowerCase()
    .replaceAll(/\([a-z ]+\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const parts: Duration[] = []
  while (rest) {
    const [whole, number = '', word = ''] = part.exec(rest) ?? []
    const unit = units[word]
    if (!whole || !unit) return undefined
    parts.push({ value: Number(number.replace(',', '.')), unit })
    rest = rest.slice(whole.length)
  }
  const [first] = parts
  if (!first) return undefined
  const duration = parts.length > 1 || !Number.isInteger(first.value) ? inMinutes(parts) : first
  return duration && duration.value > 0 && duration.value <= longest ? duration : undefined
}

/** The parts as one number of minutes, where all of them are menit or jam and none comes twice. */
function inMinutes(parts: readonly Duration[]): Duration | undefined {
  let minutes = 0
  for (const { value, unit } of parts) {
    if (unit !== 'menit' && unit !== 'jam') return undefined
    minutes += value * minutesPerUnit[unit]
  }
  const isTwice = new Set(parts.map(({ unit }) => unit)).size < parts.length
  return isTwice || !Number.isInteger(minutes) ? undefined : { value: minutes, unit: 'menit' }
}
