import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectBridge } from '#bridge/cli/connect-bridge.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'
import { releaseAsSecond } from './second-person.ts'

const titles = [
  ...['NIP', 'Nama', 'Jenis', 'Jenis Diklat', 'Nama Kursus/Diklat', 'Institusi Penyelenggara'],
  ...['Nomor Sertifikat', 'Tanggal Mulai', 'Tanggal Selesai', 'Tahun', 'Jumlah JP', 'Berkas'],
]
const aRow = (at: number) => [
  ...[
    '199004182014021001',
    'Agus Pratama',
    'kursus',
    'Diklat Teknis',
    `Bimbingan Teknis ${at}`,
    'Lembaga Contoh',
  ],
  ...[`800.2/${at}/2026`, '03-03-2026', '05-03-2026', '2026', '24', 'sertifikat.pdf'],
]

let office: Office
let files: string
beforeAll(async () => {
  office = await openOffice()
  files = join(office.dataDir, 'berkas-uji')
  await mkdir(files)
  await writeFile(join(files, 'sertifikat.pdf'), `%PDF-1.4\n${'% contoh\n'.repeat(50)}%%EOF\n`)
})
afterAll(() => office[Symbol.asyncDispose]())

const run = (...args: string[]) => runLangkah('--json', '--data', office.dataDir, 'upload', ...args)

async function asCsv(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const file = join(office.dataDir, name)
  await writeFile(file, [titles, ...rows].map((cells) => cells.join(';')).join('\n'))
  return file
}

describe('a workbook too large for one request', () => {
  test('is planned in parts, row by row as one of any size', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => aRow(at))
    const file = await asCsv('besar.csv', rows)
    const { code, stdout, stderr } = await run('plan', file, '--flow', 'siasn-riwayat', '--files', files)
    expect([code, stderr]).toEqual([0, ''])
    const state = JSON.parse(stdout)
    expect(state).toMatchObject({ total: 5_000, counts: { ready: 5_000 }, nextAction: 'release' })
    await using connected = await connectBridge(office.dataDir)
    const whole = await connected.bridge.uploads.byId.query({ runId: state.run })
    expect(whole.rows.map(({ line }) => line)).toEqual(rows.map((_, at) => at + 2))
    expect(whole.rows.at(-1)?.data).toMatchObject({ nomor: '800.2/4999/2026' })
  })

  test('over 50,000 rows is refused with what to do', async () => {
    const file = await asCsv(
      'terlalu-besar.csv',
      Array.from({ length: 50_001 }, () => ['1']),
    )
    const { code, stderr } = await run('plan', file, '--flow', 'siasn-riwayat', '--files', files)
    expect(code).toBe(1)
    expect(stderr).toContain('berisi 50.001 baris, paling banyak 50.000; bagi menjadi beberapa berkas.')
  })

  test('that came only in part is never released, and takes no row twice or beyond its end', async () => {
    await using connected = await connectBridge(office.dataDir)
    const { uploads } = connected.bridge
    const runId = randomUUID()
    const row = (line: number) => ({ line, data: { nip: '199004182014021001' }, state: 'ready' as const })
    const workbook = { name: 'sebagian.xlsx', hash: 'a'.repeat(64) }
    const plan = { commandId: randomUUID(), runId, flow: 'siasn-riwayat', workbook, rows: [row(2)], total: 3 }
    await uploads.plan.mutate(plan)
    const colleague = office.client(await office.person('kabid', ['supervisor']))
    const release = () => releaseAsSecond(colleague, runId)
    await expect(release()).rejects.toThrow('baru sebagian dari 3 baris yang sampai; rencanakan lagi')
    const add = (...rows: ReturnType<typeof row>[]) =>
      uploads.addRows.mutate({ commandId: randomUUID(), runId, rows })
    await expect(add(row(2))).rejects.toThrow('rencanakan lagi')
    await expect(add(row(3), row(3))).rejects.toThrow('rencanakan lagi')
    await expect(add(row(3), row(4), row(5))).rejects.toThrow('4 dari 3')
    await add(row(3), row(4))
    await release()
    expect((await uploads.byId.query({ runId })).card).toMatchObject({ status: 'released', total: 3 })
    await expect(add(row(5))).rejects.toThrow('sudah diizinkan kirim')
  })
})
