import { expect, test } from 'vitest'
import { fieldLabel } from './field-label.ts'

test.each([
  ['nip', 'NIP'],
  ['jumlahJp', 'Jumlah JP'],
  ['tanggalMulai', 'Tanggal mulai'],
  ['tmtJabatan', 'TMT jabatan'],
  ['skema', 'Skema'],
])('%s is shown as %s', (key, label) => {
  expect(fieldLabel(key)).toBe(label)
})
