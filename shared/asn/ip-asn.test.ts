import { expect, test } from 'vitest'
import { type IpAsnFacts, meanIpAsn, scoreIpAsn, totalIpAsn } from './ip-asn.ts'

const nothing: IpAsnFacts = {
  pendidikan: 'S1',
  kelompok: 'pelaksana',
  diklatStruktural: false,
  diklatFungsional: false,
  diklat20Jp: false,
  seminar: false,
  nilaiKinerja: 80,
  disiplin: 'tidak-pernah',
}
const full = { diklatStruktural: true, diklatFungsional: true, diklat20Jp: true, seminar: true }

test.each<[string, Partial<IpAsnFacts>, number[], number, string]>([
  [
    'struktural, everything',
    { ...full, kelompok: 'struktural', pendidikan: 'S2' },
    [20, 40, 25, 5],
    90,
    'Tinggi',
  ],
  [
    'fungsional without teknis',
    { kelompok: 'fungsional', diklatFungsional: true, seminar: true },
    [15, 25, 25, 5],
    70,
    'Rendah',
  ],
  [
    'pelaksana SLTA, teknis only',
    { pendidikan: 'SLTA', diklat20Jp: true },
    [5, 22.5, 25, 5],
    57.5,
    'Sangat Rendah',
  ],
  ['pelaksana, both', { ...full, nilaiKinerja: 95 }, [15, 40, 30, 5], 90, 'Tinggi'],
  [
    'a total between two printed bands',
    { pendidikan: 'SLTA', diklat20Jp: true, nilaiKinerja: 95, disiplin: 'ringan' },
    [5, 22.5, 30, 3],
    60.5,
    'Rendah',
  ],
  [
    'all there is',
    { ...full, kelompok: 'struktural', pendidikan: 'S3', nilaiKinerja: 100 },
    [25, 40, 30, 5],
    100,
    'Sangat Tinggi',
  ],
  [
    'next to nothing',
    { kelompok: 'fungsional', pendidikan: 'D3', nilaiKinerja: 50, disiplin: 'berat' },
    [10, 0, 1, 1],
    12,
    'Sangat Rendah',
  ],
])('%s', (_who, facts, [kualifikasi, kompetensi, kinerja, disiplin], total, category) => {
  const points = { kualifikasi, kompetensi, kinerja, disiplin }
  expect(scoreIpAsn({ ...nothing, ...facts })).toMatchObject({ ...points, total, category })
})

test.each([
  [50, 1],
  [50.5, 5],
  [60, 5],
  [60.01, 15],
  [75.5, 25],
  [90, 25],
  [90.5, 30],
])('an SKP of %d gives %d points: no value falls between two bands', (nilaiKinerja, points) => {
  expect(scoreIpAsn({ ...nothing, nilaiKinerja })?.kinerja).toBe(points)
})

test('the diklat of another group does not count, an unknown education has no score, an office has the mean', () => {
  expect(scoreIpAsn({ ...nothing, kelompok: 'struktural', diklatFungsional: true })?.kompetensi).toBe(0)
  expect(scoreIpAsn({ ...nothing, pendidikan: 'Sarjana' })).toBeUndefined()
  expect(meanIpAsn([90, 70])).toBe(80)
  expect(meanIpAsn([])).toBeUndefined()
  expect(totalIpAsn({ kualifikasi: 15, kompetensi: 40, kinerja: 30, disiplin: 5 }).category).toBe('Tinggi')
})
