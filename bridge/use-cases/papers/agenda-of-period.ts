import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { CASE_SERIES } from '#shared/domain/open-case.ts'
import { DomainError } from '#shared/errors.ts'
import { agendaPlace } from '#shared/papers/agenda-place.ts'
import { type BukuAgenda, bukuAgenda } from '#shared/papers/buku-agenda.ts'
import { paperTime, plainPaperDate } from '#shared/papers/paper-time.ts'
import type { Actor } from '#shared/schema/account.ts'
import { eachEntry } from '../each-entry.ts'
import { officeCalendar } from '../office-calendar.ts'
import { findBook } from '../register/find-book.ts'
import { readRegister } from '../register/read-register.ts'
import { agendaOfCases } from './agenda-of-cases.ts'
import { agendaOfLetters } from './agenda-of-letters.ts'

const MOST_ROWS = 5000
const DAY = 86_400_000

/** A register of berkas or letters from one local date to another, both included. */
export async function agendaOfPeriod(
  ports: Ports,
  actor: Actor,
  {
    from,
    to,
    series = CASE_SERIES,
  }: { readonly from: string; readonly to: string; readonly series?: string | undefined },
): Promise<BukuAgenda> {
  if (from > to) throw new DomainError('paper-period-wrong', { from, to })
  const { timeZone } = officeCalendar(ports)
  const { offset } = indonesianZones[timeZone]
  const startOf = (date: string) => Date.parse(`${date}T00:00:00Z`) - offset
  const openedFrom = new Date(startOf(from)).toISOString()
  const openedTo = new Date(startOf(to) + DAY).toISOString()

  const { title } = findBook(ports, series)
  const entries =
    series === CASE_SERIES
      ? await agendaOfCases(ports, actor, { openedFrom, openedTo, most: MOST_ROWS })
      : await agendaOfLetters(ports, actor, { series, from: openedFrom, to: openedTo, most: MOST_ROWS })
  if (entries.length > MOST_ROWS) throw new DomainError('paper-too-long', { most: String(MOST_ROWS) })
  const places = entries.flatMap(({ number, place }) => place ?? agendaPlace(number) ?? [])
  const years = [...new Set(places.map(({ year }) => year))]
  const registers = await Promise.all(years.map((year) => readRegister(ports, { series, year })))
  const elsewhere =
    series === CASE_SERIES ? await numbersElsewhere(ports, places) : await lettersElsewhere(ports, series)
  return bukuAgenda({
    title,
    period: `${plainPaperDate(from)} sampai ${plainPaperDate(to)}`,
    entries,
    registers,
    isElsewhere: (number, year) => elsewhere.has(`${number}/${year}`),
    time: paperTime(timeZone),
  })
}

/** Numbers between the first and the last that berkas of another period have. */
async function numbersElsewhere(
  ports: Ports,
  places: readonly { readonly number: number; readonly year: number }[],
): Promise<Set<string>> {
  const missing: string[] = []
  for (const [year, ofYear] of Map.groupBy(places, (place) => place.year)) {
    const there = new Set(ofYear.map(({ number }) => number))
    const [first = 0, last = 0] = [Math.min(...there), Math.max(...there)]
    for (let number = first + 1; number < last; number++) {
      if (!there.has(number)) missing.push(`${String(number).padStart(4, '0')}/${year}`)
    }
  }
  const found = new Set<string>()
  for (let at = 0; at < missing.length; at += 200) {
    for await (const page of eachEntry(ports.store, { numbers: missing.slice(at, at + 200) })) {
      for (const { number } of page) {
        const place = agendaPlace(number)
        if (place) found.add(`${place.number}/${place.year}`)
      }
    }
  }
  return found
}

/** Every number of a register of letters, also of those that this person may not see. */
async function lettersElsewhere({ store }: Ports, series: string): Promise<Set<string>> {
  const letters = await store.letters()
  const numbers = letters.flatMap(({ agenda, provisional }) =>
    provisional ? [agenda, provisional] : [agenda],
  )
  return new Set(
    numbers.filter((each) => each.series === series).map(({ number, year }) => `${number}/${year}`),
  )
}
