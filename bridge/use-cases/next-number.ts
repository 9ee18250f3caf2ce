import type { RecordReader } from '#bridge/ports/event-store.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { freeNumber } from '#shared/domain/register/free-number.ts'
import { DomainError } from '#shared/errors.ts'
import { registerId } from '#shared/schema/records.ts'

/** The next free number of a series in the local year; it counts on from 1 each year. */
export async function nextNumber(
  tx: RecordReader,
  series: string,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkingCalendar },
): Promise<{ number: number; year: number }> {
  const { offset } = indonesianZones[calendar.timeZone]
  const year = new Date(now.getTime() + offset).getUTCFullYear()
  const free = freeNumber(await tx.find('register', registerId(series, year)))
  if (!free.ok) throw new DomainError(free.code, free.place)
  return { number: free.number, year }
}
