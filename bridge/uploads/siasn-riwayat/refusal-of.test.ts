import { expect, test } from 'vitest'
import { refusalOf } from './refusal-of.ts'

test.each([
  ['BTS - Data tidak sesuai', { verdict: 'bts', reasonId: 50 }],
  ['BTS – Dokumen Tidak Lengkap', { verdict: 'bts', reasonId: 51 }],
  ['TMS - Masa kerja kurang (61)', { verdict: 'tms', reasonId: 61 }],
  ['TMS - Tidak memenuhi syarat', { verdict: 'tms' }],
])('%s is told apart by verdict and reason', (text, expected) => {
  expect(refusalOf(text)).toEqual({ kind: 'refused', text, ...expected })
})

test.each(['Tahun harus 4 angka', 'Nomor Sertifikat (2026) wajib diisi'])('"%s" has no verdict', (text) => {
  expect(refusalOf(text)).toEqual({ kind: 'refused', text })
})
