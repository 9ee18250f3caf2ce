import type { Command } from 'commander'
import type { ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import { registerCalendarAdopt } from './calendar-adopt.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { describeCalendar } from './describe-calendar.ts'
import { loadCalendars } from './load-calendar.ts'

export function registerCalendar(program: Command, io: CliIo): void {
  const calendar = program
    .command('calendar')
    .helpCommand(false)
    .description('jam layanan dan hari libur yang dipakai')

  calendar
    .command('list')
    .description('semua kalender, bawaan dan milik kantor')
    .addHelpText('after', '\nContoh:\n  langkah calendar list --json')
    .action(async () => {
      const { calendars } = await loadCalendars(io)
      io.out(calendars.map(summaryOf), () => calendars.map(lineOf).join('\n'))
    })

  calendar
    .command('show')
    .description('satu kalender dengan aturan jam, dasar hukum dan hari liburnya; atau satu daftar libur')
    .argument('<id>')
    .addHelpText('after', '\nContoh:\n  langkah calendar show singkawang-loket')
    .action(async (id: string) => {
      const { calendars, holidaySets } = await loadCalendars(io)
      const shelved = calendars.find((candidate) => candidate.calendar.id === id)
      if (shelved) {
        const document = { ...shelved.calendar, zone: zoneOf(shelved), holidaySets: shelved.holidaySets }
        return io.out(document, () => describeCalendar(shelved.calendar, shelved.holidaySets))
      }
      const set = holidaySets.find((candidate) => candidate.id === id)
      if (set)
        return io.out(set, () =>
          set.days.map(({ date, kind, name }) => `${spelledDate(date)}  ${kind}  ${name}`).join('\n'),
        )
      const known = [
        ...calendars.map((candidate) => candidate.calendar.id),
        ...holidaySets.map((other) => other.id),
      ]
      throw new CliRefusal(
        `Kalender "${id}" tidak ada atau berkasnya rusak; pilih salah satu: ${known.join(', ')}.`,
      )
    })

  registerCalendarAdopt(calendar, io)
}

function zoneOf({ calendar }: ShelvedCalendar): string {
  return indonesianZones[calendar.timeZone].name
}

function summaryOf(shelved: ShelvedCalendar) {
  const {
    id,
    version,
    title,
    timeZone,
    basis,
    proposed = false,
    decreedUntil,
    regimes,
    holidays,
  } = shelved.calendar
  const origin = shelved.own ? 'office' : 'built-in'
  return {
    id,
    version,
    title,
    timeZone,
    zone: zoneOf(shelved),
    basis,
    proposed,
    origin,
    decreedUntil,
    regimes,
    holidays,
  }
}

function lineOf(shelved: ShelvedCalendar): string {
  const { id, version, title } = shelved.calendar
  return `${id}  versi ${version}  ${zoneOf(shelved)}  ${title}${shelved.own ? '  (milik kantor)' : ''}`
}
