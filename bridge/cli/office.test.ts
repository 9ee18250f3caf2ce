import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CommandRun, capturedRun } from '../../test/samples/captured-run.ts'
import { aJpeg, aPdf, aPng } from '../../test/samples/some-documents.ts'
import { registerOffice } from './office.ts'
import { runCommands } from './run-commands.ts'

let outside: string
let cwd: string
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'langkah-cli-office-'))
  cwd = join(outside, 'kantor')
  await mkdir(join(cwd, 'data'), { recursive: true })
})
afterEach(() => rm(outside, { recursive: true }))

function run(...args: string[]): Promise<CommandRun> {
  return capturedRun((streams) =>
    runCommands([registerOffice], args, { ...streams, env: {}, cwd, now: () => 0 }),
  )
}

const whole = `
version: 2
lines: [PEMERINTAH KOTA CONTOH, BADAN KEPEGAWAIAN DAERAH]
address: Jalan Contoh Nomor 1
city: Contoh
logo: kop/logo.png
code: BKD
calendar: singkawang-loket
`

const write = (yaml: string) => writeFile(join(cwd, 'data', 'kantor.yaml'), yaml)

async function findings(): Promise<{
  code: number
  found: [code: string, severity: string, line?: number][]
}> {
  const { code, stdout } = await run('office', 'check', '--json')
  const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string; line?: number }[] }
  return {
    code,
    found: findings.map(
      ({ code, severity, line }) => [code, severity, ...(line === undefined ? [] : [line])] as never,
    ),
  }
}

test('an office that is filled in and has its logo shows and checks well', async () => {
  await write(whole)
  await mkdir(join(cwd, 'data', 'kop'))
  await writeFile(join(cwd, 'data', 'kop', 'logo.png'), aPng())
  expect(await findings()).toEqual({ code: 0, found: [] })
  const { stdout } = await run('office', 'show')
  expect(stdout).toContain('BADAN KEPEGAWAIAN DAERAH')
  expect(stdout).toContain('20 MB')
  expect(JSON.parse((await run('office', 'show', '--json')).stdout)).toMatchObject({
    version: 2,
    code: 'BKD',
  })
})

test('without the file it says what to do, and is no error', async () => {
  expect(await findings()).toEqual({ code: 0, found: [['office-unset', 'warning']] })
  const { code, stderr } = await run('office', 'show')
  expect([code, stderr]).toEqual([1, expect.stringContaining('langkah office check --help')])
})

test('a file with only the name of the agency is used; what its papers will lack is told', async () => {
  await write('version: 1\nlines: [BKD CONTOH]\n')
  const { code, found } = await findings()
  expect([code, found.length, new Set(found.map(([, severity]) => severity))]).toEqual([
    0,
    3,
    new Set(['warning']),
  ])
})

test.each([
  ['no YAML', 'version: [', 'syntax'],
  ['an unknown key', 'version: 1\nlines: [A]\nalamat: x\n', 'unknown-key'],
  ['no lines', 'version: 1\n', 'bad-value'],
  [
    'a limit beyond what is ever taken',
    'version: 1\nlines: [A]\nattachments: { mostMegabytes: 500 }\n',
    'bad-value',
  ],
  ['a postcode taken for a number', 'version: 1\nlines: [A]\npostcode: 79123\n', 'bad-value'],
  ['a calendar that is not there', 'version: 1\nlines: [A]\ncalendar: entah\n', 'calendar-unknown'],
])('%s is an error', async (_what, yaml, expected) => {
  await write(yaml)
  const { code, found } = await findings()
  expect(code).toBe(1)
  expect(found.filter(([, severity]) => severity === 'error').map(([name]) => name)).toEqual([expected])
})

describe('a logo', () => {
  const lead = 'version: 1\nlines: [A]\naddress: x\ncity: y\nlogo: '
  test.each([
    ['../rahasia.png', 'logo-outside'],
    ['kop/../../rahasia.png', 'logo-outside'],
    ['/etc/hostname', 'logo-outside'],
    ['C:\\gambar.png', 'logo-outside'],
    ['\\\\server\\gambar.png', 'logo-outside'],
    ['tautan.png', 'logo-outside'],
    ['tidak-ada.png', 'logo-missing'],
    ['kop', 'logo-missing'],
    ['surat.png', 'logo-not-picture'],
    ['besar.png', 'logo-too-large'],
  ])('%s: %s', async (path, expected) => {
    await writeFile(join(outside, 'rahasia.png'), aPng())
    await writeFile(join(cwd, 'rahasia.png'), aPng())
    await symlink(join(outside, 'rahasia.png'), join(cwd, 'data', 'tautan.png'))
    await mkdir(join(cwd, 'data', 'kop'))
    await writeFile(join(cwd, 'data', 'surat.png'), aPdf())
    await writeFile(join(cwd, 'data', 'besar.png'), Buffer.alloc(1_000_001))
    await write(`${lead}'${path}'\n`)
    expect(await findings()).toEqual({ code: 1, found: [[expected, 'error', 5]] })
  })

  test('may be a JPG, whatever its name says', async () => {
    await writeFile(join(cwd, 'data', 'logo.png'), aJpeg())
    await write(`${lead}logo.png\n`)
    expect(await findings()).toEqual({ code: 0, found: [] })
  })
})
