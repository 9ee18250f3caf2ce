import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { caseIds } from '../contract/case-ids.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { langkahJson, startLangkah } from './langkah-process.ts'

const rounds = faultRuns({ short: 1, full: 20 })

/** What an office brings along on paper, and where it stands once it was taken over. */
interface Paper {
  readonly rows: number
  readonly head: string
  readonly line: (number: number) => string
  readonly command: (file: string) => readonly string[]
  readonly register: string
  readonly numbers: (store: EventStore) => Promise<number[]>
}

const agenda: Paper = {
  rows: 1500,
  head: 'Nomor agenda;Tanggal diterima;Pengirim;Nomor surat;Tanggal surat;Perihal',
  line: (number) => `${number};2026-03-02;Dinas Contoh;800/${number};2026-02-27;Hal ${number}`,
  command: (file) => ['mulai', 'agenda', file, '--register', 'surat-masuk', '--year', '2026'],
  register: 'surat-masuk/2026',
  numbers: async (store) => (await store.letters()).map(({ agenda: { number } }) => number),
}
const berkas: Paper = {
  rows: 1000,
  head: 'Nomor agenda;SOP;Langkah;Jenis pemohon;NIP;Nama;Tanggal terima;Sejak;Pemegang',
  line: (number) => `${number};singkawang-ip-asn;3;ASN;;Pegawai ${number};2026-11-02;2026-11-09;`,
  command: (file) => ['mulai', 'berkas', file, '--year', '2026'],
  register: 'berkas/2026',
  numbers: async (store) => {
    const files = await Promise.all((await caseIds(store)).map((id) => store.find('case', id)))
    return files.map((file) => Number(file?.number.split('/')[0]))
  },
}

/** Kills the taking over after its first parts, runs it again, and once more; counts what is lost or stands twice. */
async function killedMidway(paper: Paper, round: number): Promise<{ lost: number; doubled: number }> {
  const { rows } = paper
  const folder = await mkdtemp(join(tmpdir(), 'langkah-mulai-'))
  const data = join(folder, 'data')
  const file = join(folder, 'kertas.csv')
  const lines = Array.from({ length: rows }, (_, at) => paper.line(at + 1))
  await writeFile(file, [paper.head, ...lines].join('\n'))
  const { mark } = await langkahJson(paper.command(file), data)
  const confirmed = [...paper.command(file), '--confirm', String(mark)]

  const run = startLangkah(confirmed, data)
  let told = 0
  run.child.stderr?.on('data', (chunk: Buffer) => {
    told += String(chunk).split('\n').length - 1
    if (told > round % 3) run.child.kill('SIGKILL')
  })
  expect((await run.ended).code).toBeNull()

  const again = await langkahJson(confirmed, data)
  const left = Number(again.new)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(rows)
  expect(again).toMatchObject({ imported: left, there: rows - left })
  expect(await langkahJson(confirmed, data)).toMatchObject({ imported: 0, there: rows })

  expect(await verifyJournal(data)).toMatchObject({ ok: true })
  const store = await openStore(data)
  const numbers = await paper.numbers(store)
  expect(await store.find('register', paper.register)).toMatchObject({ last: rows, taken: rows })
  await store.close()
  await rm(folder, { recursive: true })
  const kinds = new Set(numbers).size
  return { lost: rows - kinds, doubled: numbers.length - kinds }
}

async function attack(paper: Paper): Promise<{ lost: number; doubled: number }> {
  const harm = { lost: 0, doubled: 0 }
  for (let round = 0; round < rounds; round++) {
    const { lost, doubled } = await killedMidway(paper, round)
    harm.lost += lost
    harm.doubled += doubled
  }
  return harm
}

test(`${rounds} × kill -9 in the middle of an agenda: run again it goes on, and nothing stands twice`, async () => {
  faultLine('R1 agenda-kill', { runs: rounds, harm: await attack(agenda) })
})

test(`${rounds} × kill -9 in the middle of running berkas: run again it goes on, and nothing stands twice`, async () => {
  faultLine('R1 berkas-kill', { runs: rounds, harm: await attack(berkas) })
})
