import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSop } from './read-sop.ts'
import { readSops } from './read-sops.ts'

const sound = `id: contoh
version: 1
title: Contoh
agency: Kantor Contoh
calendar: { id: contoh }
pelaksana:
  - { id: staf, jabatan: Staf }
steps:
  - id: kerjakan
    kegiatan: Mengerjakan
    kind: task
    pelaksana: [staf]
    mutuBaku:
      waktu: { value: 1, unit: hari, original: 1 hari }
source: { document: Contoh, agency: Kantor Contoh, kind: prosa, corrections: [], questions: [], missing: [] }
`

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-sop-'))
  await mkdir(join(dataDir, 'sop'))
})

afterEach(() => rm(dataDir, { recursive: true }))

async function write(name: string, text: string): Promise<string> {
  const file = join(dataDir, 'sop', name)
  await writeFile(file, text)
  return file
}

test('reads a sound file without a finding', async () => {
  const { sop, findings } = await readSop(await write('contoh.v1.yaml', sound))
  expect(sop).toMatchObject({ id: 'contoh', steps: [{ clock: 'office', mutuBaku: { kelengkapan: [] } }] })
  expect(findings).toEqual([])
})

test.each<[string, string, { code: string; line?: number; where?: string; message?: RegExp }]>([
  [
    'an unknown key',
    sound.replace('    kind: task', '    kind: task\n    wkatu: 1 hari'),
    { code: 'unknown-key', line: 12, where: 'steps[0].wkatu' },
  ],
  ['an unknown key at the top', `${sound}judul: Contoh\n`, { code: 'unknown-key', line: 16, where: 'judul' }],
  [
    'an unknown kind',
    sound.replace('kind: task', 'kind: tugas'),
    { code: 'bad-value', line: 11, message: /"tugas" tidak dikenal.*task, register/ },
  ],
  [
    'an unknown unit',
    sound.replace('unit: hari', 'unit: days'),
    { code: 'bad-value', line: 14, where: 'steps[0].mutuBaku.waktu.unit' },
  ],
  [
    'a missing field',
    sound.replace('agency: Kantor Contoh\n', ''),
    { code: 'bad-value', where: 'agency', message: /"agency" wajib ada/ },
  ],
  [
    'a number for a text',
    sound.replace('title: Contoh', 'title: 12'),
    { code: 'bad-value', line: 3, message: /harus berupa teks/ },
  ],
  [
    'a bad id',
    sound.replace('id: contoh\n', 'id: Contoh Kita\n'),
    { code: 'bad-value', line: 1, message: /huruf kecil/ },
  ],
  [
    'a version of nought',
    sound.replace('version: 1', 'version: 0'),
    { code: 'bad-value', line: 2, message: /lebih dari 0/ },
  ],
  [
    'no steps',
    sound.replace(/steps:[\s\S]*(?=source:)/, 'steps: []\n'),
    { code: 'bad-value', line: 8, message: /tidak boleh kosong/ },
  ],
  [
    'a target that is not there',
    sound.replace('    kind: task', '    kind: task\n    next: arsipkan'),
    { code: 'unknown-target', line: 12 },
  ],
  [
    'an alias',
    sound.replace('title: Contoh', 'title: &a Contoh').replace('agency: Kantor Contoh\n', 'agency: *a\n'),
    { code: 'alias', line: 4 },
  ],
  [
    'a key written twice',
    sound.replace('version: 1', 'version: 1\nversion: 2'),
    { code: 'duplicate-key', line: 3 },
  ],
  ['broken YAML', sound.replace('steps:', 'steps'), { code: 'syntax' }],
  ['more than 1 MB', `${sound}# ${'x'.repeat(1_000_000)}\n`, { code: 'too-large' }],
])('refuses %s and names the place', async (_, text, expected) => {
  const file = await write('contoh.v1.yaml', text)
  const { findings } = await readSop(file)
  const { message, ...rest } = expected
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ file, severity: 'error', ...rest })
  expect(findings[0]?.message).toMatch(message ?? /;.*\.$/)
})

test('gives the five built-in SOPs where the office has none of its own', async () => {
  const shelf = await readSops(join(dataDir, 'belum-ada'))
  expect(shelf.findings).toEqual([])
  expect(shelf.sops.map(({ id }) => id)).toEqual([
    'arcamanik-layanan',
    'kalteng-konsultasi-e-kinerja',
    'malang-ptsp-kepegawaian',
    'medan-pemantauan-evaluasi',
    'singkawang-ip-asn',
  ])
})

test('lets the office win by id, and keeps the built-in version for cases that run on it', async () => {
  await write(
    'medan.yaml',
    sound.replace('id: contoh\nversion: 1', 'id: medan-pemantauan-evaluasi\nversion: 10'),
  )
  await write(
    'medan-lama.yaml',
    sound.replace('id: contoh\nversion: 1', 'id: medan-pemantauan-evaluasi\nversion: 9'),
  )
  const shelf = await readSops(dataDir)
  const versions = shelf.sops
    .filter(({ id }) => id === 'medan-pemantauan-evaluasi')
    .map(({ version }) => version)
  expect(versions).toEqual([9, 10])
  expect(shelf.sop('medan-pemantauan-evaluasi')).toMatchObject({ version: 10, title: 'Contoh' })
  expect(shelf.sop('medan-pemantauan-evaluasi', 9)?.title).toBe('Contoh')
  expect(shelf.sop('medan-pemantauan-evaluasi', 1)?.agency).toBe('Kantor Regional VI BKN Medan')
  expect(shelf.sop('medan-pemantauan-evaluasi', 2)).toBeUndefined()
})

test('leaves out a broken file and a doubled version, and goes on with the others', async () => {
  await write('a.yaml', sound)
  await write('b.yaml', sound)
  await write('c.yaml', 'id: [')
  const shelf = await readSops(dataDir)
  expect(shelf.sops.filter(({ id }) => id === 'contoh')).toHaveLength(1)
  expect(shelf.sops).toHaveLength(6)
  expect(shelf.findings.map(({ file, code }) => [file, code])).toEqual([
    [join(dataDir, 'sop', 'b.yaml'), 'duplicate-sop'],
    [join(dataDir, 'sop', 'c.yaml'), 'syntax'],
  ])
})
