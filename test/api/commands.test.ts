import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askBridge, connectBridge } from '#bridge/cli/connect-bridge.ts'
import { FICTIONAL_NIP, uuid } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const opening = [
  'case',
  'open',
  '--sop',
  'singkawang-ip-asn',
  '--name',
  'Budi Santoso',
  '--nip',
  FICTIONAL_NIP,
]

describe.each(['through the running bridge', 'with no bridge running'])('a command %s', (how) => {
  let office: Office
  let run: (...args: string[]) => ReturnType<typeof runLangkah>
  beforeEach(async () => {
    office = await openOffice()
    if (how === 'with no bridge running') await office.bridge().close()
    run = (...args) => runLangkah('--data', office.dataDir, ...args)
  })
  afterEach(() => office[Symbol.asyncDispose]())

  test('opens, lists and shows a berkas', async () => {
    const opened = await run('--json', ...opening)
    expect(opened).toMatchObject({ code: 0, stderr: '' })
    const { number, status } = JSON.parse(opened.stdout).card
    expect([number, status]).toEqual([expect.stringMatching(/^0001\/\d{4}$/), 'open'])
    const list = JSON.parse((await run('--json', 'case', 'list', '--status', 'open')).stdout)
    expect(list).toHaveLength(1)
    expect(list[0].clock).toMatchObject({ returnRule: 'aturan-bawaan' })
    const whole = JSON.parse((await run('--json', 'case', 'show', number)).stdout)
    expect(whole.events.map(({ type }: { type: string }) => type)).toEqual(['case.opened'])
    expect((await run('case', 'list')).stdout).toContain('Budi Santoso')
    const shown = (await run('case', 'show', number)).stdout
    expect(shown).toContain('[>] 1 Menyampaikan Laporan IP-ASN')
    // The history is told in the words of panel and paper, by people and not by accounts.
    expect(shown).toMatch(/Berkas dibuka +Administrator kantor/)
    expect(shown).not.toMatch(/case\.\w/)
  })

  test('adds, lists and disables people', async () => {
    const roles = ['--role', 'petugas', 'tu', '--pelaksana', 'singkawang-ip-asn/kabid']
    const added = await run('--json', 'user', 'add', '--name', 'Siti Rahma', '--jabatan', 'Analis', ...roles)
    expect(JSON.parse(added.stdout)).toMatchObject({
      id: 'siti-rahma',
      roles: ['petugas', 'tu'],
      fulfils: ['singkawang-ip-asn/kabid'],
    })
    expect((await run('user', 'disable', 'siti-rahma')).code).toBe(0)
    const list = JSON.parse((await run('--json', 'user', 'list')).stdout)
    expect(list.find(({ id }: { id: string }) => id === 'siti-rahma').disabledAt).toMatch(/^20/)
  })

  test.each([
    [['case', 'open', '--sop', 'tiada', '--name', 'Budi'], 1, 'SOP "tiada" tidak ada; pilih'],
    [['case', 'open', '--sop', 'singkawang-ip-asn'], 1, 'Nama pemohon belum diisi; isi nama'],
    [
      ['case', 'open', '--sop', 'singkawang-ip-asn', '--name', 'Budi', '--nip', '123'],
      1,
      'Isian "applicant.nip"',
    ],
    [
      ['case', 'open', '--sop', 'singkawang-ip-asn', '--kind', 'warga'],
      2,
      'Jenis pemohon "warga" tidak dikenal',
    ],
    [['case', 'open'], 2, 'Perintah ini memerlukan pilihan'],
    [['case', 'show', '9999/2026'], 1, 'Berkas "9999/2026" tidak ada; lihat nomornya'],
    [
      ['user', 'add', '--name', 'A', '--jabatan', 'B', '--role', 'raja'],
      2,
      'Peran "raja" tidak dikenal; pilih dari: petugas',
    ],
    [
      ['user', 'add', '--name', 'A', '--jabatan', 'B', '--role', 'tu', '--pelaksana', 'singkawang-ip-asn/x'],
      1,
      'Pelaksana "singkawang-ip-asn/x" tidak ada; SOP itu punya: singkawang-ip-asn/pemohon',
    ],
    [
      ['user', 'add', '--name', 'A', '--jabatan', 'B', '--role', 'tu', '--id', 'admin'],
      1,
      'Akun "admin" sudah ada',
    ],
    [['user', 'disable', 'admin'], 1, 'Akun "admin" adalah administrator terakhir'],
    [['user', 'disable', 'nobody'], 1, 'Akun "nobody" tidak ada'],
  ])('%j is refused with one sentence', async (args, code, sentence) => {
    const before = JSON.parse((await run('--json', 'audit', 'verify')).stdout).entries
    const refused = await run('--json', ...args)
    expect(refused).toMatchObject({ code, stdout: '' })
    expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(refused.stderr).toContain(sentence)
    expect(JSON.parse((await run('--json', 'audit', 'verify')).stdout).entries).toBe(before)
  })
})

describe('the bridge and its commands', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office[Symbol.asyncDispose]())

  test('pair shows a code that pairs', async () => {
    await office.person('siti', ['petugas'])
    const { stdout } = await runLangkah('--json', '--data', office.dataDir, 'pair', '--user', 'siti')
    const { code, account } = JSON.parse(stdout)
    expect(account).toBe('siti')
    expect((await office.post('pairing.confirm', { code, label: 'x' })).status).toBe(200)
  })

  test('a command too large for one request is told so', async () => {
    await using connected = await connectBridge(office.dataDir)
    const rows = Array.from({ length: 700 }, (_, line) => ({
      ...{ line, state: 'ready' as const },
      data: { nama: 'x'.repeat(1500) },
    }))
    const workbook = { name: 'besar.xlsx', hash: 'd'.repeat(64) }
    const plan = { commandId: uuid(1), runId: uuid(2), flow: 'siasn-riwayat', workbook, rows }
    await expect(askBridge(connected.bridge.uploads.plan.mutate(plan))).rejects.toThrow('Data terlalu besar')
  })

  test('pair needs a bridge that runs', async () => {
    await office.bridge().close()
    const refused = await runLangkah('--data', office.dataDir, 'pair')
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('jalankan npm start') })
  })

  test('audit verify names the first line that was changed', async () => {
    await runLangkah('--data', office.dataDir, ...opening)
    const verify = () => runLangkah('--json', '--data', office.dataDir, 'audit', 'verify')
    const whole = await verify()
    expect(whole.code).toBe(0)
    expect(JSON.parse(whole.stdout)).toMatchObject({ ok: true, firstBad: null, entries: expect.any(Number) })
    await office.bridge().close()
    await appendFile(join(office.dataDir, 'journal.jsonl'), '{"bukan":"catatan"}\n{"bukan":"catatan"}\n')
    const broken = await verify()
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.stdout)).toMatchObject({ ok: false, firstBad: { line: expect.any(Number) } })
  })

  test('doctor tells each thing that is missing and what to do', async () => {
    const well = JSON.parse((await runLangkah('--json', '--data', office.dataDir, 'doctor')).stdout)
    const named = (name: string) => well.checks.find((check: { name: string }) => check.name === name)
    expect(named('Server kantor')).toMatchObject({ ok: true, next: null })
    expect(named('Folder data')).toMatchObject({ ok: true })
    await office.bridge().close()
    const { code, stdout } = await runLangkah('--data', office.dataDir, 'doctor')
    expect(code).toBe(1)
    expect(stdout).toContain('BELUM  Server kantor: tidak berjalan → jalankan npm start')
  })

  test('a leftover of a bridge that was killed does not send the token to whoever has the port now', async () => {
    const file = join(office.dataDir, 'bridge.json')
    const left = await readFile(file, 'utf8')
    const { port } = office.bridge()
    await office.bridge().close()
    // Another program, under the pid of the bridge that was, on the port of the bridge that was.
    await writeFile(
      file,
      left.replace(/"start":("[^"]*"|null)/, '"start":"1"').replace('"boot":null', '"boot":"x"'),
    )
    let heard = 0
    const stranger = createServer((_req, res) => {
      heard++
      res.end()
    })
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve))
    const { code } = await runLangkah('--data', office.dataDir, 'user', 'list')
    expect([code, heard]).toEqual([0, 0])
    stranger.close()
  })
})

test('a folder that is no folder is told in one sentence', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-no-folder-'))
  await appendFile(join(dataDir, 'berkas'), 'x')
  const refused = await runLangkah('--data', join(dataDir, 'berkas'), 'case', 'list')
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(refused.stderr).not.toContain('kesalahan program')
  await rm(dataDir, { recursive: true })
})
