import { type CalendarShelf, readCalendars, type ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

/** The calendars of the office and the built-in ones; files that cannot be used are named on stderr. */
export async function loadCalendars(io: CliIo): Promise<CalendarShelf> {
  const shelf = await readCalendars(io.dataDir)
  for (const { file, line, message } of shelf.findings) {
    io.note(`${file}${line === undefined ? '' : `:${line}`}: ${message}`)
  }
  return shelf
}

export async function loadCalendar(io: CliIo, id: string): Promise<ShelvedCalendar> {
  const { calendars } = await loadCalendars(io)
  const found = calendars.find(({ calendar }) => calendar.id === id)
  if (found) return found
  const known = calendars.map(({ calendar }) => calendar.id).join(', ')
  throw new CliRefusal(`Kalender "${id}" tidak ada atau berkasnya rusak; pilih salah satu: ${known}.`)
}
