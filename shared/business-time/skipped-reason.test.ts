import { expect, test } from 'vitest'
import { skippedReason } from './skipped-reason.ts'

test.each([
  ['libur nasional: Tahun Baru Masehi', 'national holiday: Tahun Baru Masehi'],
  ['cuti bersama: Idulfitri', 'collective leave: Idulfitri'],
  ['tutup: Hari jadi kota', 'closed: Hari jadi kota'],
  ['hari diterima, tidak dihitung', 'the day of receipt'],
  ['diterima setelah jam layanan tutup', 'received after service hours'],
  ['hari yang menjadi batas, tidak dihitung', 'the day of the limit itself'],
])('"%s" is "%s" in English', (reason, english) => {
  expect(skippedReason(reason, 'en')).toBe(english)
  expect(skippedReason(reason)).toBe(reason.replace(', tidak dihitung', ''))
})
