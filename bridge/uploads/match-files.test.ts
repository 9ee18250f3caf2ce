import { expect, test } from 'vitest'
import { manifestKey, matchFiles } from './match-files.ts'

const nip = '199004182014021001'
const row = (line: number, nomor: string, berkas: string | null = null) => ({
  line,
  cells: { nip, jenis: 'kursus', nomor, berkas },
})
const identify = (data: Readonly<Record<string, string>>) => ({
  nip: data.nip ?? '',
  name: '',
  kind: data.jenis ?? '',
  number: data.nomor ?? '',
})

function match(rows: ReturnType<typeof row>[], names: string[], manifest = new Map<string, string>()) {
  const found = matchFiles(rows, { fileColumn: 'berkas', names, manifest, identify })
  return { files: found.rows.map(({ cells }) => cells.berkas), unused: found.unused }
}

test('a PDF is found by NIP, kind and number, however its name separates them', () => {
  const names = [`${nip}_kursus_800.2-0001-2026.pdf`, `KURSUS 800-2-0002-2026 ${nip}.PDF`, 'foto.png']
  expect(match([row(2, '800.2/0001/2026'), row(3, '800.2/0002/2026')], names)).toEqual({
    files: names.slice(0, 2),
    unused: [],
  })
})

test.each<[string, string[]]>([
  ['of another number that begins the same', [`${nip}-kursus-800.2-0001-20261.pdf`]],
  ['of another kind', [`${nip}-diklat-800.2-0001-2026.pdf`]],
  ['of another person', ['198501012010011001-kursus-800.2-0001-2026.pdf']],
  ['that two would do for', [`${nip}-kursus-800.2-0001-2026.pdf`, `${nip} kursus 800.2_0001_2026.pdf`]],
])('a PDF %s is given to nobody', (_what, names) => {
  expect(match([row(2, '800.2/0001/2026')], names)).toEqual({ files: [null], unused: names })
})

test('a manifest comes before names, and what a row names itself before both', () => {
  const manifest = new Map([
    [manifestKey({ nip, kind: 'Kursus', number: 'A/1' }), 'satu.pdf'],
    [manifestKey({ nip, kind: 'Kursus', number: 'A/2' }), 'dua.pdf'],
  ])
  const names = ['satu.pdf', 'dua.pdf', 'tiga.pdf', 'empat.pdf']
  expect(match([row(2, 'A/1'), row(3, 'A/2', 'tiga.pdf')], names, manifest)).toEqual({
    files: ['satu.pdf', 'tiga.pdf'],
    unused: ['dua.pdf', 'empat.pdf'],
  })
})
