import type { TimeZone } from '#shared/schema/calendar.ts'

interface IndonesianZone {
  name: 'WIB' | 'WITA' | 'WIT'
  /** Milliseconds that local time is ahead of UTC. */
  offset: number
  /** The same as it stands at the end of an ISO instant. */
  suffix: string
}

const hour = 3_600_000

/**
 * Offsets of the Indonesian zones. A constant table, for none of them has changed its offset since 1988 or knows
 * daylight saving: arithmetic needs no `Intl`. The test compares it with the machine's own zone data.
 */
export const indonesianZones: Readonly<Record<TimeZone, IndonesianZone>> = {
  'Asia/Jakarta': { name: 'WIB', offset: 7 * hour, suffix: '+07:00' },
  'Asia/Pontianak': { name: 'WIB', offset: 7 * hour, suffix: '+07:00' },
  'Asia/Makassar': { name: 'WITA', offset: 8 * hour, suffix: '+08:00' },
  'Asia/Jayapura': { name: 'WIT', offset: 9 * hour, suffix: '+09:00' },
}
