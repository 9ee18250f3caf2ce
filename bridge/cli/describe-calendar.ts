import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { Calendar, Week } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'

const weekdays: readonly (readonly [keyof Week, string])[] = [
  ['mon', 'Senin'],
  ['tue', 'Selasa'],
  ['wed', 'Rabu'],
  ['thu', 'Kamis'],
  ['fri', 'Jumat'],
  ['sat', 'Sabtu'],
  ['sun', 'Minggu'],
]

/** A calendar as a person reads it: its rules with their decrees, what is assumed, what is open, the days off. */
export function describeCalendar(calendar: Calendar, holidaySets: readonly HolidaySet[]): string {
  const { source } = calendar
  return [
    `${calendar.title} (${calendar.id} versi ${calendar.version})${calendar.proposed ? ' – usulan, perlu konfirmasi' : ''}`,
    `Zona waktu: ${indonesianZones[calendar.timeZone].name} (${calendar.timeZone})`,
    `Dasar: ${calendar.basis}`,
    `Hari libur ditetapkan sampai: ${spelledDate(calendar.decreedUntil)}`,
    `"1 minggu" dihitung: ${calendar.mingguInWorkingDays} hari kerja`,
    `Hari diterima: ${calendar.dayOfReceipt === 'counted' ? 'dihitung sebagai hari ke-1' : 'tidak dihitung'}`,
    ...calendar.regimes.flatMap(({ id, from, to, decree, week }) => [
      '',
      `Aturan ${id}: ${spelledDate(from)} – ${spelledDate(to ?? 'seterusnya')} [${decree}]`,
      ...weekdays.map(([key, name]) => `  ${name.padEnd(7)}${hoursOf(week[key])}`),
    ]),
    ...list('Catatan', calendar.notes),
    ...list(
      'Perbaikan',
      source?.corrections.map(({ original, corrected }) => `${original} → ${corrected}`),
    ),
    ...list('Pertanyaan terbuka', source?.questions),
    ...list(
      'Tutup setempat',
      calendar.closures.map(
        ({ from, to, name }) => `${[...new Set([from, to ?? from])].map(spelledDate).join(' – ')}  ${name}`,
      ),
    ),
    ...holidaySets.flatMap((set) => [
      ...list(
        `${set.title} (${set.id} versi ${set.version}${set.inForceFrom === undefined ? '' : `, berlaku mulai ${spelledDate(set.inForceFrom)}`})`,
        set.days.map(({ date, kind, name }) => `${spelledDate(date)}  ${kind.padEnd(12)}  ${name}`),
      ),
      ...list(
        'Dasar hari libur',
        set.years.map(
          ({ year, decree, note }) => `${year}: ${decree}${note === undefined ? '' : `. ${note}`}`,
        ),
      ),
    ]),
  ].join('\n')
}

function hoursOf(hours: Week['mon']): string {
  const said = hours.map(({ from, to }) => `${from.replace(':', '.')}–${to.replace(':', '.')}`)
  return said.join(', ') || 'tutup'
}

function list(title: string, items: readonly string[] = []): string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `  ${item}`)]
}
