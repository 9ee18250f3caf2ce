import { expect, test } from 'vitest'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { formDrift, missingField } from './form-drift.ts'

const field = (name: string, more: Partial<FormShape['fields'][number]> = {}) => ({
  role: 'textbox',
  name,
  required: true,
  ...more,
})
const known: FormShape = { title: 'Tambah Riwayat', fields: [field('Nomor'), field('Tahun'), field('JP')] }
const shown = (...fields: FormShape['fields']): FormShape => ({ ...known, fields })

test.each<[string, FormShape, string | undefined]>([
  ['nothing', known, undefined],
  ['its title', { ...known, title: 'Tambah Data' }, 'Tambah Riwayat → Tambah Data'],
  ['a name', shown(field('No. Sertifikat'), field('Tahun'), field('JP')), 'Nomor → No. Sertifikat'],
  ['a field less', shown(field('Nomor'), field('JP')), 'Tahun (hilang)'],
  ['a field more', shown(...known.fields, field('Catatan')), 'Catatan (baru)'],
  ['a field twice', shown(...known.fields, field('JP')), '4 isian'],
  ['its order', shown(field('Tahun'), field('Nomor'), field('JP')), 'Nomor (urutan)'],
  [
    'a kind',
    shown(field('Nomor'), field('Tahun', { role: 'combobox' }), field('JP')),
    'Tahun: textbox → combobox',
  ],
  [
    'what must be filled',
    shown(field('Nomor'), field('Tahun'), field('JP', { required: false })),
    'JP (wajib)',
  ],
])('a form that changed %s names the field', (_what, now, expected) => {
  expect(formDrift(known, now)).toBe(expected)
})

test('a form needs each field of the flow exactly once', () => {
  expect(missingField(['Nomor', 'Tahun'], known)).toBeUndefined()
  expect(missingField(['Nomor', 'Berkas'], known)).toBe('Berkas')
  expect(missingField(['JP'], shown(...known.fields, field('JP')))).toBe('JP')
})
