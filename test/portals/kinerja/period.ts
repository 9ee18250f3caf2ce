/** A quarter in which progress is filed. Dates are `yyyy-mm-dd`. */
export interface Period {
  id: string
  nama: string
  awal: string
  akhir: string
  /** Last day on which anything may be filed for it. */
  batas: string
}

const roman = ['I', 'II', 'III', 'IV']

/** National holidays and cuti bersama on working days; the calendar greys them out with the weekends. */
const holidays: Readonly<Record<string, string>> = {
  '2026-01-01': 'Tahun Baru Masehi',
  '2026-01-16': 'Isra Mikraj',
  '2026-02-17': 'Tahun Baru Imlek',
  '2026-03-19': 'Hari Suci Nyepi',
  '2026-03-20': 'Cuti Bersama Idulfitri',
  '2026-04-03': 'Wafat Yesus Kristus',
  '2026-05-01': 'Hari Buruh Internasional',
  '2026-05-14': 'Kenaikan Yesus Kristus',
  '2026-05-27': 'Iduladha',
  '2026-06-01': 'Hari Lahir Pancasila',
  '2026-06-16': 'Tahun Baru Islam',
  '2026-08-17': 'Proklamasi Kemerdekaan',
  '2026-08-25': 'Maulid Nabi Muhammad',
  '2026-12-24': 'Cuti Bersama Natal',
  '2026-12-25': 'Hari Raya Natal',
  '2027-01-01': 'Tahun Baru Masehi',
}

/** The four quarters of the year of a day. */
export function periodsOf(today: string): Period[] {
  const year = Number(today.slice(0, 4))
  return roman.map((numeral, i) => {
    const akhir = isoDay(new Date(Date.UTC(year, i * 3 + 3, 0)))
    return {
      id: `${year}-tw${i + 1}`,
      nama: `PENILAIAN TRIWULAN ${numeral}`,
      awal: isoDay(new Date(Date.UTC(year, i * 3, 1))),
      akhir,
      batas: addDays(akhir, 10),
    }
  })
}

/** Why nobody works on a day, or nothing. */
export function holidayOn(date: string, more: readonly string[] = []): string | undefined {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return 'Akhir pekan'
  return more.includes(date) ? 'Libur' : holidays[date]
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return isoDay(moved)
}

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Today where the office is. */
export function todayInJakarta(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
