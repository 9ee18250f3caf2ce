import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CommandRun, capturedRun } from '../../test/samples/captured-run.ts'
import { registerPortal } from './portal.ts'
import { runCommands } from './run-commands.ts'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'langkah-cli-portal-'))
})
afterEach(() => rm(cwd, { recursive: true }))

function run(...args: string[]): Promise<CommandRun> {
  return capturedRun((streams) =>
    runCommands([registerPortal], args, { ...streams, env: {}, cwd, now: () => 0 }),
  )
}

const pack = (pages: string, host = 'layanan.kota-contoh.go.id') =>
  `id: contoh\nversion: 1\ntitle: Contoh\nhosts: [${host}]\npages:\n${pages}`
const page = (path: string, more = '') =>
  `  - id: awal${path.length}\n    title: Awal\n    path: ${path}\n    landmark: { role: heading, name: Awal }\n${more}`

async function check(text: string): Promise<string[]> {
  const file = join(cwd, 'contoh.yaml')
  await writeFile(file, text)
  const { code, stdout } = await run('portal', 'check', file, '--json')
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; line?: number; code: string; severity: string }[]
  }
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(code).toBe(errors.length > 0 ? 1 : 0)
  expect(findings.every((each) => each.file === file)).toBe(true)
  return findings.map((each) => `${each.line ?? '-'} ${each.code}`)
}

test('the built-in packs are in order', async () => {
  const packs = ['ekinerja', 'siasn', 'srikandi'].map((id) => `shared/portals/${id}.yaml`)
  const { code, stdout } = await run('portal', 'check', ...packs.map((each) => join(process.cwd(), each)))
  expect([code, stdout.trim()]).toEqual([0, '0 kesalahan, 0 peringatan, 0 pertanyaan'])
})

test.each<[string, string, string[]]>([
  ['a role that is none', pack(page('/a').replace('role: heading', 'role: tombol')), ['9 bad-value']],
  ['a pattern that matches everything', pack(page('/:apa')), ['8 path-matches-everything']],
  ['the same of two segments', pack(page('/:apa/:saja')), ['8 path-matches-everything']],
  ['a star', pack(page('"/a/*"')), ['8 path-segment']],
  ['two pages of one address', pack(`${page('/a/:nip')}${page('/a/:id')}`), ['12 path-claimed-twice']],
  [
    'a page of another pack',
    pack(page('/tampilanData'), 'siasn-instansi.bkn.go.id'),
    ['8 page-claimed-twice'],
  ],
  ['a host of another pack', pack(page('/lain'), 'siasn-instansi.bkn.go.id'), ['4 host-claimed-twice']],
  [
    'a field without its anchor',
    pack(page('/a', '    fields:\n      - { anchor: nip, value: nip }\n')),
    ['11 unknown-anchor'],
  ],
  ['a selector', pack(page('/a', '    selector: .btn\n')), ['10 unknown-key']],
])('refuses %s, with its line', async (_what, text, expected) => {
  const found = await check(text)
  expect(found.filter((each) => !each.endsWith('host-not-built-in'))).toEqual(expected)
})

test('says of a site that the extension was not built for that nothing happens there', async () => {
  expect(await check(pack(page('/a')))).toEqual(['- host-not-built-in'])
})

test('a pack of the office replaces the built-in one of its id, and a broken one is left out with a word', async () => {
  const own = join(cwd, 'data', 'portals')
  await mkdir(own, { recursive: true })
  const siasn = await readFile('shared/portals/siasn.yaml', 'utf8')
  await writeFile(join(own, 'siasn.yaml'), siasn.replace(/^version: \d+$/m, 'version: 1'))
  await writeFile(join(own, 'rusak.yaml'), pack(page('/:apa')))
  const { stdout, stderr } = await run('portal', 'list', '--json', '--data', join(cwd, 'data'))
  const list = JSON.parse(stdout) as { id: string; origin: string }[]
  expect(list.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
    'ekinerja bawaan',
    'siasn kantor',
    'srikandi bawaan',
  ])
  expect(stderr).toContain('langkah portal check')
})
