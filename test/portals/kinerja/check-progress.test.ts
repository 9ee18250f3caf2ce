import { expect, test } from 'vitest'
import { type FilingRules, findProgressRefusal } from './check-progress.ts'
import { periodsOf } from './period.ts'
import type { ProgressForm } from './progress-store.ts'

const form: ProgressForm = {
  rencanaAksiId: 'ra-1',
  tanggal: '2026-06-03',
  jamMulai: '08:00',
  jamSelesai: '12:00',
  kegiatan: 'Melayani konsultasi',
  realisasi: '3',
  satuan: 'orang',
  bukti: 'https://drive.contoh.go.id/x',
}
const [, period] = periodsOf('2026-06-03')
const rules = (change: Partial<FilingRules>): FilingRules => {
  if (!period) throw new Error('A year has four quarters')
  return {
    period,
    today: '2026-06-03',
    holidays: [],
    deadlinePassed: false,
    rencanaAksiIds: ['ra-1'],
    ...change,
  }
}

test.each<[string | undefined, Partial<ProgressForm>, Partial<FilingRules>?]>([
  [undefined, {}],
  [undefined, { kegiatan: 'a'.repeat(255), satuan: 'a'.repeat(25), bukti: '' }],
  ['Kegiatan Harian maksimal 255 karakter', { kegiatan: 'a'.repeat(256) }],
  ['Satuan maksimal 25 karakter', { satuan: 'a'.repeat(26) }],
  ['Bukti Dukung maksimal 255 karakter', { bukti: `https://${'a'.repeat(250)}` }],
  ['Bukti Dukung harus berupa tautan', { bukti: 'di laci' }],
  ['Realisasi diisi dengan bilangan bulat positif', { realisasi: '0' }],
  ['Rencana Aksi wajib dipilih', { rencanaAksiId: '' }],
  ['Jam Selesai harus setelah Jam Mulai', { jamSelesai: '08:00' }],
  ['Tanggal Kegiatan adalah hari libur', {}, { holidays: ['2026-06-03'] }],
  ['Tanggal Kegiatan adalah hari libur', { tanggal: '2026-05-31' }],
  ['Batas Pengisian Periode sudah lewat', {}, { today: '2026-07-11' }],
])('answers %s to %o', (expected, change, rule = {}) => {
  expect(findProgressRefusal({ ...form, ...change }, rules(rule))).toBe(expected)
})
