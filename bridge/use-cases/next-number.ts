import type { RecordReader } from '#bridge/ports/event-store.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { registerId } from '#shared/schema/records.ts'

/** The next free number of a series in the local year; it counts on from 1 each year. */
export async function nextNumber(
  tx: RecordReader,
  series: string,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkingCalendar },
): Promise<{ number: number; year: number }> {
  const { offset } = indonesianZones[calendar.timeZone]
  const year = new Date(now.getTime() + offset).getUTCFullYear()
  const register = await tx.find('register', registerId(series, year))
  return { number: (register?.last ?? 0) + 1, year }
}
