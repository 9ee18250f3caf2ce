import { isDeepStrictEqual } from 'node:util'
import type { CalendarShelf } from '#bridge/files/read-calendars.ts'
import { compileCalendarRef } from '#shared/business-time/compile-calendar-ref.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import type { CalendarRef } from '#shared/schema/case-file.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { isHolidaySet, type KeptCalendars } from './kept-calendars.ts'

/** Calendars by what a case knows of them: kept versions go before their files, and outlive them. */
export interface CalendarRack {
  readonly calendars: readonly Calendar[]
  /** Every version: amendments count from their day on. */
  readonly holidaySets: readonly HolidaySet[]
  readonly findings: readonly Finding[]
  find(id: string, version?: number, holidays?: CalendarRef['holidays']): WorkingCalendar | undefined
  /** The newest version with the newest of its holidays: what a case that begins now goes by. */
  refOf(id: string): CalendarRef | undefined
  keep(ref: CalendarRef): Promise<void>
}

export function rackCalendars(shelf: CalendarShelf, kept: KeptCalendars): CalendarRack {
  const keptCalendars = kept.all().filter((item): item is Calendar => !isHolidaySet(item))
  const keptSets = kept.all().filter(isHolidaySet)
  const calendars = withKept(
    shelf.versions.map(({ calendar }) => calendar),
    keptCalendars,
  )
  const holidaySets = withKept(shelf.holidayVersions, keptSets)
  const newest = new Map(shelf.calendars.map(({ calendar }) => [calendar.id, calendar.version]))
  const compiled = new Map<string, WorkingCalendar>()

  const documentOf = (id: string, version: number | undefined): Calendar | undefined =>
    calendars.find((each) => each.id === id && each.version === version) ??
    calendars.find((each) => each.id === id && each.version === newest.get(id))
  const newestSets = ({ holidays }: Calendar): Record<string, number> =>
    Object.fromEntries(
      holidays.map((id) => [
        id,
        Math.max(...holidaySets.filter((set) => set.id === id).map(({ version }) => version)),
      ]),
    )
  return {
    calendars,
    holidaySets,
    findings: [
      ...shelf.versions.flatMap(({ calendar }) => changedFindings(calendar, kept)),
      ...shelf.holidayVersions.flatMap((set) => changedFindings(set, kept)),
    ],
    find(id, version, holidays) {
      const calendar = documentOf(id, version)
      if (!calendar) return undefined
      const key = JSON.stringify([id, calendar.version, holidays ?? null])
      const made = compiled.get(key) ?? compileCalendarRef(calendar, holidaySets, holidays)
      compiled.set(key, made)
      return made
    },
    refOf(id) {
      const calendar = documentOf(id, undefined)
      return calendar && { id, version: calendar.version, holidays: newestSets(calendar) }
    },
    async keep({ id, version, holidays = {} }) {
      const calendar = documentOf(id, version)
      if (!calendar) return
      const sets = holidaySets.filter(
        (set) => calendar.holidays.includes(set.id) && set.version <= (holidays[set.id] ?? 0),
      )
      for (const item of [...sets, calendar]) await kept.keep(item)
    },
  }
}

/** What is kept in place of the same version of a file, and beside those whose file is gone. */
function withKept<Item extends { readonly id: string; readonly version: number }>(
  ofFiles: readonly Item[],
  kept: readonly Item[],
): Item[] {
  const isSame = (one: Item) => (other: Item) => one.id === other.id && one.version === other.version
  return [
    ...ofFiles.map((item) => kept.find(isSame(item)) ?? item),
    ...kept.filter((item) => !ofFiles.some(isSame(item))),
  ]
}

function changedFindings(item: Calendar | HolidaySet, kept: KeptCalendars): Finding[] {
  const before = kept.find(item.id, item.version)
  if (before === undefined || isDeepStrictEqual(before, item)) return []
  const what = isHolidaySet(item) ? 'Daftar libur' : 'Kalender'
  return [
    {
      file: `calendars/${item.id}`,
      code: 'version-in-use',
      severity: 'error',
      where: 'version',
      message: `${what} "${item.id}" versi ${item.version} sudah dipakai berkas, jadi isinya tetap seperti semula; terbitkan perubahannya sebagai versi ${item.version + 1}.`,
    },
  ]
}
