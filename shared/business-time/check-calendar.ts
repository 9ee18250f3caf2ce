import type { Calendar, Regime } from '#shared/schema/calendar.ts'
import type { DocumentPath } from '#shared/schema/finding.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { dateOfDay, dayOfDate } from './local-day.ts'

/** Something that would make a calendar ambiguous or wrong; `path` leads to the place in its document. */
export interface CalendarFault {
  path: DocumentPath
  code:
    | 'regimes-overlap'
    | 'regimes-leave-gap'
    | 'dates-reversed'
    | 'hours-reversed'
    | 'duplicate-id'
    | 'unknown-holiday-set'
    | 'year-without-holidays'
  message: string
}

/** What the shape alone cannot show. A calendar with a fault must not be compiled. */
export function checkCalendar(calendar: Calendar, holidaySets: readonly HolidaySet[]): CalendarFault[] {
  return [
    ...checkDates(calendar),
    ...checkHours(calendar),
    ...checkIds(calendar),
    ...checkOverlaps(calendar),
    ...checkGaps(calendar),
    ...checkHolidays(calendar, holidaySets),
  ]
}

function checkDates({ regimes, closures }: Calendar): CalendarFault[] {
  const faults: CalendarFault[] = []
  const look = (path: DocumentPath, { from, to }: { from: string; to?: string | undefined }) => {
    if (to === undefined || from <= to) return
    const message = `Tanggal akhir ${to} lebih awal daripada tanggal mulai ${from}; betulkan salah satu.`
    faults.push({ path, code: 'dates-reversed', message })
  }
  regimes.forEach((regime, index) => {
    look(['regimes', index, 'to'], regime)
  })
  closures.forEach((closure, index) => {
    look(['closures', index, 'to'], closure)
  })
  return faults
}

function checkHours({ regimes }: Calendar): CalendarFault[] {
  const faults: CalendarFault[] = []
  regimes.forEach(({ id, week }, index) => {
    for (const [weekday, hours] of Object.entries(week)) {
      let closed = ''
      for (const { from, to } of hours) {
        if (from >= to || from < closed) {
          const message = `Jam ${from}–${to} pada "${weekday}" di aturan "${id}" terbalik atau bertumpuk; urutkan dari pagi ke sore.`
          faults.push({ path: ['regimes', index, 'week', weekday], code: 'hours-reversed', message })
        }
        closed = to
      }
    }
  })
  return faults
}

function checkIds({ regimes }: Calendar): CalendarFault[] {
  return regimes.flatMap(({ id }, index) => {
    if (regimes.findIndex((other) => other.id === id) === index) return []
    const message = `Aturan "${id}" tertulis dua kali; beri nama yang berbeda.`
    return [{ path: ['regimes', index, 'id'], code: 'duplicate-id' as const, message }]
  })
}

function checkOverlaps({ regimes }: Calendar): CalendarFault[] {
  return regimes.flatMap((regime, index) =>
    regimes.slice(0, index).flatMap((other) => {
      const from = laterOf(regime.from, other.from)
      if (regime.rank !== other.rank || from > lastDateOf(regime) || from > lastDateOf(other)) return []
      const message = `Aturan "${regime.id}" dan "${other.id}" sama-sama berlaku mulai ${from}; beri "to" pada yang lama.`
      return [{ path: ['regimes', index, 'from'], code: 'regimes-overlap' as const, message }]
    }),
  )
}

/** A day that no regime covers would stop every clock without a word. */
function checkGaps({ regimes, decreedUntil }: Calendar): CalendarFault[] {
  const sorted = [...regimes].sort((a, b) => (a.from < b.from ? -1 : 1))
  let covered = sorted[0]?.from ?? ''
  for (const regime of sorted) {
    if (regime.from > covered) break
    covered = laterOf(covered, nextDate(lastDateOf(regime)))
  }
  const isOpen = regimes.some(({ from, to }) => from <= covered && to === undefined)
  const later = sorted.find(({ from }) => from > covered)
  if (isOpen || (!later && covered > decreedUntil)) return []
  const message = `Tidak ada jam layanan mulai ${covered}; tambahkan aturan untuk tanggal itu atau perpanjang "to".`
  return [{ path: ['regimes'], code: 'regimes-leave-gap', message }]
}

function checkHolidays(calendar: Calendar, holidaySets: readonly HolidaySet[]): CalendarFault[] {
  const faults: CalendarFault[] = []
  const firstYear = Number([...calendar.regimes.map(({ from }) => from)].sort()[0]?.slice(0, 4))
  const lastYear = Number(calendar.decreedUntil.slice(0, 4))
  calendar.holidays.forEach((id, index) => {
    const set = holidaySets.find((candidate) => candidate.id === id)
    if (!set) {
      const message = `Daftar libur "${id}" tidak ada; tambahkan berkasnya atau hapus namanya dari sini.`
      faults.push({ path: ['holidays', index], code: 'unknown-holiday-set', message })
      return
    }
    const years = new Set(set.years.map(({ year }) => year))
    let year = firstYear
    while (years.has(year)) year++
    if (year > lastYear) return
    const message = `Daftar libur "${id}" tidak memuat tahun ${year}; lengkapi daftarnya atau majukan "decreedUntil".`
    faults.push({ path: ['decreedUntil'], code: 'year-without-holidays', message })
  })
  return faults
}

function laterOf(one: string, other: string): string {
  return one < other ? other : one
}

function lastDateOf({ to }: Regime): string {
  return to ?? '9999-12-31'
}

function nextDate(date: string): string {
  return date >= '9999' ? date : dateOfDay(dayOfDate(date) + 1)
}
