import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capturedRun } from '../../test/samples/captured-run.ts'
import { langkah } from './langkah.ts'

const now = Date.parse('2026-11-23T01:00:00Z')

function run(args: readonly string[], cwd = '/nonexistent') {
  return capturedRun((streams) => langkah(args, { ...streams, env: {}, cwd, now: () => now }))
}

async function due(calendar: string, from: string, length: string): Promise<Record<string, unknown>> {
  const { stdout } = await run([
    'clock',
    'due',
    '--calendar',
    calendar,
    '--from',
    from,
    '--for',
    length,
    '--json',
  ])
  return JSON.parse(stdout)
}

describe('clock due', () => {
  test.each([
    ['perpres-21-2023-wib', '2026-11-23T08:00:00+07:00', '125 menit', '2026-11-23T10:05:00+07:00'],
    ['singkawang-loket', '2026-11-23T10:00', '4 jam', '2026-11-23T15:30:00+07:00'],
    ['singkawang-loket', '2026-11-23 14.30', '2 jam', '2026-11-24T09:00:00+07:00'],
    ['singkawang-loket', '23/11/2026 14.30', '2 jam', '2026-11-24T09:00:00+07:00'],
    ['singkawang-loket', '2026-11-27T03:00:00Z', '3 jam', '2026-11-27T15:00:00+07:00'],
    ['perpres-21-2023-wib', '2026-11-23', '1 minggu', '2026-11-30T16:00:00+07:00'],
    ['perpres-21-2023-wib', '2026-11-23', '30 hari kalender', '2026-12-23T23:59:00+07:00'],
  ])('%s %s + %s → %s', async (calendar, from, length, at) => {
    expect((await due(calendar, from, length)).due).toBe(at)
  })

  test('is one document with calendar version, segments and skipped days', async () => {
    expect(await due('singkawang-loket', '2026-11-23 14.30', '2 jam')).toEqual({
      due: '2026-11-24T09:00:00+07:00',
      provisional: false,
      calendar: { id: 'singkawang-loket', version: 1 },
      segments: [
        { from: '2026-11-23T14:30:00+07:00', to: '2026-11-23T15:30:00+07:00', regime: 'loket', minutes: 60 },
        { from: '2026-11-24T08:00:00+07:00', to: '2026-11-24T09:00:00+07:00', regime: 'loket', minutes: 60 },
      ],
      skipped: [],
    })
  })

  test('reads well without --json', async () => {
    const { stdout } = await run([
      'clock',
      'due',
      '--calendar',
      'perpres-21-2023-wib',
      '--from',
      '2026-03-17',
      '--for',
      '1 hari',
    ])
    expect(stdout).toContain('Jatuh tempo: Rab, 25 Mar 2026 16.00 WIB\n')
    expect(stdout).toContain('19/03/2026  libur nasional: Nyepi 1948 (SKB 1497/2025, 2/2025, 5/2025)')
  })

  test('beyond the decreed holidays is provisional and says so on stderr', async () => {
    const args = [
      'clock',
      'due',
      '--calendar',
      'singkawang-loket',
      '--from',
      '2028-02-01',
      '--for',
      '1 hari',
      '--json',
    ]
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ due: '2028-02-02T15:30:00+07:00', provisional: true })
    expect(stderr).toBe(
      'Sementara: hari libur baru ditetapkan sampai 31/12/2027; hitung ulang setelah SKB berikutnya terbit.\n',
    )
  })
})

test.each([
  ['perpres-21-2023-wita', '1/4/2027', '2 bulan', '2027-02-01T23:59:00+08:00'],
  ['perpres-21-2023-wit', '2026-03-25', '3 hari', '2026-03-13T15:30:00+09:00'],
  ['singkawang-loket', '2026-11-24 09.00', '2 jam', '2026-11-23T14:30:00+07:00'],
])('clock due %s before %s, %s → %s', async (calendar, before, length, at) => {
  const args = ['clock', 'due', '--calendar', calendar, '--before', before, '--for', length]
  const { code, stdout } = await run([...args, '--json'])
  expect({ code, due: JSON.parse(stdout).due }).toEqual({ code: 0, due: at })
})

test('clock due --same-day ends "1 hari" with the day of receipt', async () => {
  const args = ['clock', 'due', '--calendar', 'singkawang-loket', '--from', '2026-11-23', '--for', '1 hari']
  const { stdout } = await run([...args, '--same-day', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ due: '2026-11-23T15:30:00+07:00', skipped: [] })
})

test('clock explain says why in sentences, as text and as JSON', async () => {
  const args = [
    'clock',
    'explain',
    '--calendar',
    'perpres-21-2023-wib',
    '--from',
    '2026-03-17',
    '--for',
    '1 hari',
  ]
  const sentences = [
    'Diterima Selasa, 17 Maret 2026 pukul 08.00 WIB; waktunya 1 hari: hari kerja, sampai loket tutup pada hari terakhir.',
    'Dihitung diterima pada Selasa, 17 Maret 2026, dan hari ke-1 adalah hari kerja sesudahnya.',
    'Yang dihitung: 1 hari layanan, 450 menit, menurut aturan "normal" (Perpres 21/2023).',
    'Tidak dihitung: Selasa, 17 Maret 2026, hari diterima.',
    'Tidak dihitung: Rabu, 18 Maret 2026, cuti bersama: Nyepi (SKB 1497/2025, 2/2025, 5/2025).',
  ]
  const said = (await run(args)).stdout.trimEnd().split('\n')
  expect(said.slice(0, 5)).toEqual(sentences)
  expect(said.at(-1)).toBe('Karena itu tenggatnya Rabu, 25 Maret 2026 pukul 16.00 WIB.')
  const document = JSON.parse((await run([...args, '--json'])).stdout)
  expect(document).toMatchObject({ due: '2026-03-25T16:00:00+07:00', why: said })
})

test('clock between counts the minutes of service', async () => {
  const args = ['--json', 'clock', 'between', '--calendar', 'singkawang-loket']
  const { stdout } = await run([...args, '--from', '2026-11-23', '--to', '2026-11-24 09.00'])
  expect(JSON.parse(stdout)).toEqual({ minutes: 420, provisional: false })
})

describe('bad input is one sentence on stderr and nothing on stdout', () => {
  const base = ['clock', 'due', '--calendar', 'singkawang-loket']
  test.each([
    [
      ['clock', 'due', '--calendar', 'x', '--from', '2026-11-23', '--for', '1 hari'],
      1,
      'perpres-21-2023-wib, perpres-21-2023-wit, perpres-21-2023-wita, singkawang-loket',
    ],
    [[...base, '--from', '2026-11-23', '--for', 'sebentar'], 2, 'Lama "sebentar" pada --for'],
    [[...base, '--from', '2026-13-23', '--for', '1 hari'], 2, 'Waktu "2026-13-23" pada --from'],
    [[...base, '--from', '2020-01-02', '--for', '1 hari'], 1, 'baru mulai pada 01/01/2024'],
    [[...base, '--from', '2026-01-02', '--for', '90000 hari'], 1, 'melampaui akhir kalender'],
    [[...base, '--from', '2026-11-23'], 2, 'memerlukan pilihan --for <lama>'],
    [[...base, '--for', '1 hari'], 2, 'salah satu: --from <waktu> atau --before <waktu>'],
    [[...base, '--from', '2026-11-23', '--before', '2026-11-23', '--for', '1 hari'], 2, 'salah satu: --from'],
    [[...base, '--before', 'besok', '--for', '1 hari'], 2, 'Waktu "besok" pada --before'],
    [[...base, '--before', '2024-01-03', '--for', '9 hari'], 1, 'baru mulai pada 01/01/2024'],
    [[...base, '--from', '2026-11-23', '--for', '1 hari', '--lama', '1'], 2, 'Pilihan --lama tidak dikenal'],
    [
      ['clock', 'between', '--calendar', 'singkawang-loket', '--from', '2026-11-24', '--to', '2026-11-23'],
      1,
      'tukar keduanya',
    ],
    [['calendar', 'show', 'x'], 1, 'libur-nasional'],
    [['ngawur'], 2, 'Perintah ngawur tidak dikenal'],
  ])('%j', async (args, code, part) => {
    const answer = await run([...args, '--json'])
    expect(answer).toMatchObject({ code, stdout: '' })
    expect(answer.stderr).toContain(part)
    expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

test.each([[['--help']], [['clock', 'due', '--help']], [['nip', 'check', '-h']]])(
  '%j shows help',
  async (args) => {
    const { code, stdout } = await run(args)
    expect(code).toBe(0)
    expect(stdout).toContain('Cara pakai: langkah')
  },
)

test('a group without its command shows its help as wrong use', async () => {
  const { code, stderr } = await run(['clock'])
  expect(code).toBe(2)
  expect(stderr).toContain('Perintah:\n  due')
})

describe('calendar', () => {
  test('list names the built-in calendars with regimes and decrees', async () => {
    const { stdout } = await run(['calendar', 'list', '--json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'perpres-21-2023-wib', zone: 'WIB', proposed: true, origin: 'built-in' },
      { id: 'perpres-21-2023-wit', zone: 'WIT', proposed: true, origin: 'built-in' },
      { id: 'perpres-21-2023-wita', zone: 'WITA', proposed: true, origin: 'built-in' },
      {
        id: 'singkawang-loket',
        zone: 'WIB',
        proposed: false,
        regimes: [{ id: 'loket', from: '2024-01-01' }],
      },
    ])
  })

  test('show has hours, decrees and holidays, as text and as JSON', async () => {
    const text = (await run(['calendar', 'show', 'singkawang-loket'])).stdout
    expect(text).toContain('  Jumat  08.30–11.00, 13.00–15.30')
    expect(text).toContain('Wiba → WIB')
    expect(text).toContain('Hari diterima: tidak dihitung')
    expect(text).toContain('18/08/2025  cuti-bersama  Proklamasi Kemerdekaan')
    const document = JSON.parse((await run(['calendar', 'show', 'perpres-21-2023-wib', '--json'])).stdout)
    expect(document.holidaySets[0].days).toHaveLength(108)
    expect((await run(['calendar', 'show', 'libur-nasional'])).stdout).toContain(
      '26/12/2027  nasional  Isra Mikraj',
    )
  })

  test("takes an office's own file from --data, and names a broken one", async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'langkah-cli-'))
    await mkdir(join(cwd, 'kantor/calendars'), { recursive: true })
    await writeFile(join(cwd, 'kantor/calendars/rusak.yaml'), 'id: rusak\n')
    const { code, stdout, stderr } = await run(['--data', 'kantor', 'calendar', 'list'], cwd)
    await rm(cwd, { recursive: true })
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 4 })
    expect(stderr).toContain('kantor/calendars/rusak.yaml:1: Isian "version" wajib ada')
  })
})

test('nip check answers for each, as text kept whole', async () => {
  const args = ['nip', 'check', '19700101 199503 1 998', '200012312024211001', '123', '--json']
  const { code, stdout } = await run(args)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      nip: '197001011995031998',
      valid: true,
      kind: 'PNS',
      birthDate: '1970-01-01',
      appointed: '1995-03',
      sex: 'pria',
    },
    { nip: '200012312024211001', valid: true, kind: 'PPPK', appointed: '2024', problems: [] },
    { nip: '123', valid: false, kind: null, problems: [{ code: 'wrong-length' }] },
  ])
  const said = (await run(['nip', 'check', '197001011995031998'])).stdout
  expect(said).toContain('19700101 199503 1 998: bentuk benar (bukan bukti terdaftar)')
})
