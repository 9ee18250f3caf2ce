import { expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { compileCalendar } from './compile-calendar.ts'
import { deadlineSentences } from './deadline-sentences.ts'
import { explainDeadline } from './explain-deadline.ts'
import { explainDueBefore } from './explain-due-before.ts'
import { parseInstant } from './parse-instant.ts'

const day = (to: string) => [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to },
]
const weekUntil = (to: string) => ({ mon: day(to), tue: day(to), wed: day(to), thu: day(to), fri: day(to) })
const stored = Calendar.parse({
  id: 'kantor',
  version: 1,
  title: 'Kantor contoh',
  timeZone: 'Asia/Makassar',
  basis: 'Keputusan contoh',
  decreedUntil: '2026-06-30',
  closures: [{ from: '2026-06-10', name: 'Hari contoh', decree: 'Surat contoh' }],
  regimes: [
    { id: 'lama', from: '2026-01-01', to: '2026-06-08', decree: 'Keputusan 1', week: weekUntil('16:00') },
    { id: 'baru', from: '2026-06-09', decree: 'Keputusan 2', week: weekUntil('15:00') },
  ],
})
const calendar = compileCalendar(stored, [])

function why(side: 'after' | 'before', text: string, duration: Duration): string[] {
  const at = parseInstant(text, calendar) ?? Number.NaN
  const explain = side === 'after' ? explainDeadline : explainDueBefore
  const deadline = explain(calendar, at, duration)
  if (!deadline.ok) throw new Error(deadline.reason)
  return deadlineSentences(deadline, { duration, side, at }, { calendar, stored })
}

test('hours over two decrees and a closure', () => {
  expect(why('after', '2026-06-08 14:00', { value: 9, unit: 'jam' })).toEqual([
    'Diterima Senin, 8 Juni 2026 pukul 14.00 WITA; waktunya 9 jam: dihitung hanya dalam jam layanan.',
    'Yang dihitung: 1 hari layanan, 120 menit, menurut aturan "lama" (Keputusan 1).',
    'Yang dihitung: 2 hari layanan, 420 menit, menurut aturan "baru" (Keputusan 2).',
    'Tidak dihitung: Rabu, 10 Juni 2026, tutup: Hari contoh (Surat contoh).',
    'Karena itu tenggatnya Kamis, 11 Juni 2026 pukul 09.00 WITA.',
  ])
})

test('months before an event, whose last day is a Sunday', () => {
  expect(why('before', '2026-05-01', { value: 2, unit: 'bulan' })).toEqual([
    'Paling lambat 2 bulan sebelum Jumat, 1 Mei 2026 pukul 08.00 WITA: sampai tanggal yang sama (atau hari terakhir bulan itu) pukul 23.59; hari libur tidak menggesernya.',
    'Yang dihitung: setiap hari kalender.',
    'Karena itu tenggatnya Minggu, 1 Maret 2026 pukul 23.59 WITA.',
    'Jam layanan terakhir sebelum tenggat itu berakhir Jumat, 27 Februari 2026 pukul 16.00 WITA.',
  ])
})

test('a week that ends beyond the decreed holidays', () => {
  const sentences = why('after', '2026-06-25 15:30', { value: 1, unit: 'minggu' })
  expect(sentences[0]).toContain('waktunya 1 minggu (1 minggu = 5 hari kerja): dihitung dalam hari kerja')
  expect(sentences).toContain('Tidak dihitung: Kamis, 25 Juni 2026, diterima setelah jam layanan tutup.')
  expect(sentences).toContain('Tidak dihitung: Sabtu, 27 Juni 2026 (tidak ada layanan).')
  expect(sentences.at(-1)).toBe('Masih sementara: hari libur baru ditetapkan sampai Selasa, 30 Juni 2026.')
})
