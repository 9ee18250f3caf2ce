import type { RecordReader } from '#bridge/ports/event-store.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dateOfDay, dayLength, dayOfDate, localDay } from '#shared/business-time/local-day.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { SheetInput } from '#shared/schema/sheet.ts'
import { actorNow } from './organisation/actor-now.ts'

/** The one who wrote on the sheet that a command is recorded from, as what he was on its date; undefined without one. */
export async function penmanOf(
  tx: RecordReader,
  { command: { sheet }, now }: Attempt<{ readonly sheet?: SheetInput | undefined }>,
  calendar: WorkingCalendar | undefined,
): Promise<Attempt<unknown>['penman']> {
  if (!sheet || !calendar) return undefined
  const account = await tx.find('account', sheet.by)
  if (!account || account.disabledAt) return undefined
  const { offset } = indonesianZones[calendar.timeZone]
  const noon = new Date(dayOfDate(sheet.onSheet) * dayLength + dayLength / 2 - offset)
  return {
    account: await actorNow(tx, account, noon),
    today: dateOfDay(localDay(now.getTime(), offset)),
  }
}
