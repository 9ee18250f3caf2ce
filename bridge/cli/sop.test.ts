import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CommandRun, capturedRun } from '../../test/samples/captured-run.ts'
import { runCommands } from './run-commands.ts'
import { registerSop } from './sop.ts'

const medan = 'shared/sop/medan-pemantauan-evaluasi.v1.yaml'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'langkah-cli-sop-'))
})

afterEach(() => rm(cwd, { recursive: true }))

function run(...args: string[]): Promise<CommandRun> {
  return capturedRun((streams) =>
    runCommands([registerSop], args, { ...streams, env: {}, cwd, now: () => 0 }),
  )
}

test('lists the SOPs with the number of their steps', async () => {
  const { code, stdout, stderr } = await run('sop', 'list', '--json')
  expect([code, stderr]).toEqual([0, ''])
  const list: unknown = JSON.parse(stdout)
  expect(list).toHaveLength(5)
  expect(list).toContainEqual({
    id: 'malang-ptsp-kepegawaian',
    version: 1,
    title: 'Pelayanan Terpadu Satu Pintu Kepegawaian',
    agency: 'BKPSDM Kabupaten Malang',
    steps: 10,
  })
})

test('shows a SOP as stored', async () => {
  const { code, stdout } = await run('sop', 'show', 'malang-ptsp-kepegawaian', '--version', '1', '--json')
  expect(code).toBe(0)
  const sop: { steps: { mutuBaku: { waktu?: unknown } }[] } = JSON.parse(stdout)
  expect(sop.steps[6]?.mutuBaku.waktu).toEqual({ value: 1, unit: 'minggu', original: '1 minggu' })
})

test('prints a SOP for people: steps as a table, proposals starred, questions listed', async () => {
  const { code, stdout } = await run('sop', 'show', 'medan-pemantauan-evaluasi')
  expect(code).toBe(0)
  expect(stdout).toContain('Kalender: perpres-21-2023-wib*')
  expect(stdout).toMatch(/^D {3}Menerima Laporan Kegiatan .*Bagian Tata Usaha.*5 menit/m)
  expect(stdout).toContain('(tidak disebut)')
  expect(stdout).toMatch(/PERTANYAAN UNTUK INSTANSI\n- A\.3: /)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125)
})

test('refuses an id, a version and a number that are not there', async () => {
  expect(await run('sop', 'show', 'cuti')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/"cuti" tidak ada; pilih salah satu: arcamanik-layanan, /),
  })
  expect(await run('sop', 'show', 'medan-pemantauan-evaluasi', '--version', '7')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/tidak punya versi 7; pilih versi 1\./),
  })
  expect(await run('sop', 'show', 'medan-pemantauan-evaluasi', '--version', 'baru')).toMatchObject({
    code: 2,
  })
  expect(await run('sop', 'check')).toMatchObject({ code: 2, stdout: '' })
})

test('checks files: exit 0 while there are only warnings and questions, 1 with an error', async () => {
  const good = await run('sop', 'check', medan, '--json')
  expect(good.code).toBe(0)
  const { findings }: { findings: { severity: string }[] } = JSON.parse(good.stdout)
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning', 'question']))

  const wrong = join(cwd, 'salah.yaml')
  await writeFile(
    wrong,
    (await readFile(medan, 'utf8')).replace('value: 60, unit: menit', 'value: 50, unit: menit'),
  )
  const bad = await run('sop', 'check', medan, wrong, '--json')
  expect(bad.code).toBe(1)
  expect(JSON.parse(bad.stdout).findings).toContainEqual(
    expect.objectContaining({
      file: wrong,
      code: 'step-times-vs-total',
      severity: 'error',
      line: expect.any(Number),
    }),
  )
  expect((await run('sop', 'check', wrong)).stdout).toMatch(/125 menit.*115 menit[\s\S]*\n1 kesalahan, /)
  expect((await run('sop', 'check', join(cwd, 'tidak-ada.yaml'))).code).toBe(1)
})

test('says which file of the office is broken and lists the others', async () => {
  await mkdir(join(cwd, 'data/sop'), { recursive: true })
  await writeFile(join(cwd, 'data/sop/rusak.yaml'), 'id: [')
  const { code, stdout, stderr } = await run('sop', 'list', '--json')
  expect([code, JSON.parse(stdout).length]).toEqual([0, 5])
  expect(stderr).toMatch(/^Berkas SOP .*rusak\.yaml tidak dipakai karena ada kesalahan; jalankan: .*\n$/)
})
