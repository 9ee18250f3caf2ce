import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dateOfDay, localDay } from '#shared/business-time/local-day.ts'
import type { Organisation } from '#shared/schema/organisation.ts'

/** The date in the office at an instant: terms begin and end with its days. */
export function localDate({ timeZone }: Pick<Organisation, 'timeZone'>, at: Date): string {
  return dateOfDay(localDay(at.getTime(), indonesianZones[timeZone].offset))
}
