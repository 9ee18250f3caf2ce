import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let folder: string
beforeEach(async () => {
  office = await openOffice()
  folder = await mkdtemp(join(tmpdir(), 'langkah-draft-'))
  await office.person('kaban', ['pengesah-sop'])
})
afterEach(async () => {
  await office[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
const codeOf = async (account: string) => (await office.bridge().issuePairingCode(account)).code

/** A draft somewhere on the computer, made of the Medan SOP. */
async function draft(version: number, change = (text: string) => text): Promise<string> {
  const text = await readFile('shared/sop/medan-pemantauan-evaluasi.v1.yaml', 'utf8')
  const file = join(folder, `kantor.v${version}.yaml`)
  const own = text.replace(/^id: .*$/m, 'id: kantor').replace(/^version: .*$/m, `version: ${version}`)
  await writeFile(file, change(own))
  return file
}

async function published(version: number, change?: (text: string) => string): Promise<void> {
  expect(await run('sop', 'submit', await draft(version, change))).toMatchObject({ code: 0 })
  const code = await codeOf('kaban')
  expect(await run('sop', 'publish', `kantor@${version}`, '--code', code)).toMatchObject({ code: 0 })
}

test('a draft becomes a SOP in force at the command line by two persons, each as himself', async () => {
  const file = await draft(1)
  const submitted = await run('sop', 'submit', file, '--json')
  expect(JSON.parse(submitted.stdout)).toMatchObject({ state: 'submitted', record: { submittedBy: 'admin' } })
  expect(await readFile(join(office.dataDir, 'sop', 'kantor.v1.yaml'), 'utf8')).toBe(
    await readFile(file, 'utf8'),
  )
  const open = ['case', 'open', '--sop', 'kantor', '--kind', 'none']
  expect(await run(...open)).toMatchObject({ code: 1, stderr: expect.stringMatching(/masih rancangan/) })
  const byAdmin = await run('sop', 'publish', 'kantor@1', '--code', await codeOf('admin'))
  expect(byAdmin).toMatchObject({ code: 1, stderr: expect.stringMatching(/dilakukan oleh pengesah-sop/) })
  expect(await run('sop', 'publish', 'kantor@1', '--code', 'ABCD2345')).toMatchObject({ code: 1 })

  const nomor = ['--nomor', '065/12/2026', '--signed-on', '2026-11-20']
  const code = await codeOf('kaban')
  const done = await run('sop', 'publish', 'kantor@1', '--code', code, ...nomor, '--json')
  expect(JSON.parse(done.stdout)).toMatchObject({
    state: 'published',
    record: { published: { by: 'kaban', nomor: '065/12/2026' } },
  })
  expect(await run(...open)).toMatchObject({ code: 0 })
  expect((await run('sop', 'status')).stdout).toMatch(/^kantor@1 .* berlaku .*065\/12\/2026/m)
  const devices = await office.client(office.adminToken).admin.listDevices.query()
  expect(devices.filter(({ accountId, revokedAt }) => accountId === 'kaban' && !revokedAt)).toHaveLength(1)

  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Lain'))
  expect(await run('sop', 'submit', file)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/isinya lain/),
  })
})

test('two versions are told apart in words, and running berkas are moved with a mapping', async () => {
  await published(1)
  await run('case', 'open', '--sop', 'kantor', '--kind', 'none')
  const [, first = ''] = /steps:\n {2}- id: (\S+)/.exec(await readFile(await draft(1), 'utf8')) ?? []
  await published(2, (text) => text.replaceAll(new RegExp(`\\b${first}\\b`, 'g'), 'himpun-bahan'))

  const diff = await run('sop', 'diff', 'kantor@1', 'kantor@2', '--json')
  const { changes } = JSON.parse(diff.stdout)
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: 'question', before: first, after: 'himpun-bahan' }),
  )
  expect((await run('sop', 'diff', 'kantor@1', join(folder, 'kantor.v2.yaml'))).stdout).toMatch(
    /PERLU DIJAWAB SEBELUM BERKAS DIPINDAHKAN\n- Apakah langkah/,
  )
  expect((await run('sop', 'diff', 'kantor@1', 'kantor@1')).stdout).toMatch(/isinya sama/)
  expect(await run('sop', 'diff', 'kantor', 'kantor@1')).toMatchObject({ code: 2 })

  const move = ['sop', 'migrate', '--from', 'kantor@1', '--to', 'kantor@2', '--reason', 'Revisi SOP']
  const hole = await run(...move)
  expect(hole).toMatchObject({ code: 1, stdout: expect.stringContaining(`(${first})`) })
  const map = join(folder, 'peta.yaml')
  await writeFile(map, `${first}: himpun-bahan\n`)
  const dry = await run(...move, '--map', map, '--dry-run')
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('dapat dipindahkan') })
  expect(await run(...move, '--map', map, '--case', '0001/2026')).toMatchObject({ code: 0 })
  const shown = await run('case', 'show', '0001/2026', '--json')
  expect(JSON.parse(shown.stdout).card.sop).toMatchObject({ id: 'kantor', version: 2 })
  expect((await run(...move.slice(0, -2))).code).toBe(2)
})

test('a berkas tells at the command line why it is due when it is, and is reckoned anew only with a reason', async () => {
  await run('case', 'open', '--sop', 'medan-pemantauan-evaluasi', '--kind', 'none')
  const why = await run('case', 'why', '0001/2026')
  expect(why.stdout).toMatch(/LANGKAH SEKARANG: Mempersiapkan bahan laporan/)
  expect(why.stdout).toMatch(/SELURUH LAYANAN:[\s\S]*waktunya 125 menit: dihitung hanya dalam jam layanan/)
  expect(why.stdout).toMatch(/ATURAN JAM\n[\s\S]*aturan bawaan/)
  const { step, service } = JSON.parse((await run('case', 'why', '0001/2026', '--json')).stdout)
  const minutes = (each: { segments: { minutes: number }[] }) =>
    each.segments.reduce((sum, segment) => sum + segment.minutes, 0)
  expect([minutes(step), minutes(service)]).toEqual([60, 125])

  expect(await run('calendar', 'adopt', '0001/2026')).toMatchObject({ code: 2 })
  expect(await run('calendar', 'adopt', '--reason', 'SKB')).toMatchObject({ code: 2 })
  expect(await run('calendar', 'adopt', '0001/2026', '--reason', 'SKB')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/sudah memakai kalender/),
  })
  const all = await run('calendar', 'adopt', '--all', '--reason', 'SKB', '--json')
  expect(JSON.parse(all.stdout)).toMatchObject([{ number: '0001/2026', adopted: false }])
  expect(await run('case', 'target', '0001/2026', '2027-04-01')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/tidak menghitung mundur/),
  })
})

test('a deadline beyond the decreed holidays is provisional on the card, in the list, alone and in words', async () => {
  office.now = new Date('2027-12-31T09:15:00.000Z')
  await office.restart() // the administrator's token of last year has run out
  await run('case', 'open', '--sop', 'medan-pemantauan-evaluasi', '--kind', 'none')
  const listed = await run('case', 'list', '--json')
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { current: { provisional: true }, clock: { provisional: true } },
  ])
  expect((await run('case', 'list')).stdout).toContain('(sementara)')
  expect((await run('case', 'show', '0001/2027')).stdout).toMatch(/Batas seluruh layanan: .* \(sementara\)/)
  expect((await run('case', 'why', '0001/2027')).stdout).toMatch(
    /Masih sementara: hari libur baru ditetapkan/,
  )
})
