import { expect, test } from 'vitest'
import { reasonText } from './reason-text.ts'

test.each([
  ['wrong-person', '19870315', 'Portal menampilkan pegawai lain (19870315); isi dengan tangan.'],
  ['refused-by-portal', 'BTS - Data tidak sesuai', 'Ditolak portal: BTS - Data tidak sesuai'],
  ['never-heard-of', undefined, 'never-heard-of'],
])('%s says what was seen, and last what is to be done', (why, detail, sentence) => {
  expect(reasonText(why, detail)).toBe(sentence)
})
