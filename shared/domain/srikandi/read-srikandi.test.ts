import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'
import { readSrikandi } from './read-srikandi.ts'

const whole = { number: '800/45/BKPSDM/2026', date: '2026-11-20', receivers: ['Kabid Mutasi'] }

test.each([
  [
    'labels with colons',
    'Detail Disposisi\nNomor Naskah : 800/45/BKPSDM/2026\nTanggal Disposisi : 20 November 2026\nTujuan Disposisi : Kabid Mutasi\nIsi Disposisi : Untuk diproses: segera',
    whole,
  ],
  [
    'a table copied with tabs',
    'Nomor Disposisi\t800/45/BKPSDM/2026\r\nTanggal Disposisi\t20-11-2026 08:15\r\nPenerima\tKabid Mutasi\r\n',
    whole,
  ],
  [
    'labels above their values',
    'Nomor Naskah\n800/45/BKPSDM/2026\nTanggal Naskah\nJumat, 20 Nov 2026\nDiteruskan Kepada\n1. Kabid Mutasi\n2. Sekretaris\n\nStatus\nSelesai',
    { ...whole, receivers: ['Kabid Mutasi', 'Sekretaris'] },
  ],
  [
    'its address',
    'Nomor Naskah: 800/45/BKPSDM/2026\nTanggal Surat: 2026-11-20\nKepada: Kabid Mutasi\nhttps://srikandi.contoh.go.id/disposisi/17',
    { ...whole, link: 'https://srikandi.contoh.go.id/disposisi/17' },
  ],
])('%s are read', (_what, text, fields) => {
  expect(readSrikandi(text)).toEqual({ fields, missing: [], choices: [] })
})

test('what belongs to the disposisi counts before what belongs to its letter', () => {
  const text =
    'Tanggal Naskah: 12 November 2026\nTanggal Disposisi: 20 November 2026\nKepada: Sekda\nTujuan Disposisi: Kabid Mutasi'
  expect(readSrikandi(text).fields).toEqual({ date: '2026-11-20', receivers: ['Kabid Mutasi'] })
})

test('what has several answers is asked, never chosen', () => {
  const text =
    'Nomor Naskah: 1\nNomor Naskah: 2\nTanggal Disposisi: 20-11-2026\nTanggal Disposisi: 21-11-2026\nKepada: A'
  expect(readSrikandi(text)).toEqual({
    fields: { receivers: ['A'] },
    missing: [],
    choices: [
      { field: 'number', values: ['1', '2'] },
      { field: 'date', values: ['2026-11-20', '2026-11-21'] },
    ],
  })
})

test.each([
  ['nothing of the kind', 'Selamat datang di Srikandi'],
  ['labels without values', 'Nomor Naskah :\n\nTanggal Naskah :\n\nKepada :\n'],
  ['a day that is none', 'Tanggal Disposisi: 31 Februari 2026'],
  ['a label inside a sentence', 'Mohon lihat nomor naskah: 12 pada lampiran'],
])('%s leaves everything to be asked', (_what, text) => {
  expect(readSrikandi(text)).toEqual({ fields: {}, missing: ['number', 'date', 'receivers'], choices: [] })
})

test.each([
  ['5/3/2026', '2026-03-05'],
  ["Jum'at, 20 November 2026", '2026-11-20'],
  ['20 Agu 2026', '2026-08-20'],
  ['2026-11-20T08:15:00+07:00', '2026-11-20'],
  ['29 Februari 2026', undefined],
  ['13/13/2026', undefined],
  ['besok', undefined],
])('the day %s is %s', (text, date) => {
  expect(readDay(text)).toBe(date)
})
