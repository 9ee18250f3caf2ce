import type { RecordReader } from '#bridge/ports/event-store.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dateOfDay, localDay } from '#shared/business-time/local-day.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { SheetInput } from '#shared/schema/sheet.ts'

/** The one who wrote on the sheet that a command is recorded from, and the office's date; undefined without one. */
export async function penmanOf(
  tx: RecordReader,
  { command, now }: Attempt<{ readonly sheet?: SheetInput | undefined }>,
  calendar: WorkingCalendar | undefined,
): Promise<Attempt<unknown>['penman']> {
  if (!command.sheet || !calendar) return undefined
  const account = await tx.find('account', command.sheet.by)
  if (!account || account.disabledAt) return undefined
  const { offset } = indonesianZones[calendar.timeZone]
  return { account, today: dateOfDay(localDay(now.getTime(), offset)) }
}
