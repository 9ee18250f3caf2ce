import type { BerkasOfUpload } from './berkas-of-upload.ts'
import type { CliIo } from './cli-io.ts'
import { loadCalendars } from './load-calendar.ts'

/** WIB, where a run belongs to no berkas whose calendar names another zone. */
export const USUAL_ZONE = 'Asia/Jakarta'

/** The zone in which the office of a run reads its clock. */
export async function zoneOfUpload(io: CliIo, berkas: BerkasOfUpload | undefined): Promise<string> {
  if (!berkas) return USUAL_ZONE
  const { calendars } = await loadCalendars(io)
  const own = calendars.find(({ calendar }) => calendar.id === berkas.caseFile.calendar.id)
  return own?.calendar.timeZone ?? USUAL_ZONE
}
