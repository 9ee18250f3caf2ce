import { sendableFrom } from '#shared/business-time/sendable-from.ts'
import type { UploadManners, UploadRun } from '#shared/schema/upload-run.ts'
import { readOffice } from '../files/read-office.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import type { CliIo } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { loadCalendar } from './load-calendar.ts'

const USUAL_CALENDAR = 'perpres-21-2023-wib'

/** When a run with such hours may send, by the calendar of its berkas or of the office. */
export async function sendingHours(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  { run, hours }: { run: UploadRun; hours: NonNullable<UploadManners['hours']> },
): Promise<(at: Date) => Date> {
  const berkas = await berkasOfUpload(bridge, run)
  const id = berkas?.caseFile.calendar.id ?? (await readOffice(io.dataDir)).office?.calendar ?? USUAL_CALENDAR
  const { compiled } = await loadCalendar(io, id)
  return (at) => new Date(sendableFrom(compiled, hours, at.getTime()))
}
