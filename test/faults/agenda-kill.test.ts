import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { langkahJson, startLangkah } from './langkah-process.ts'

const ROWS = 1500
const rounds = faultRuns({ short: 1, full: 20 })

const line = (number: number) => `${number};2026-03-02;Dinas Contoh;800/${number};2026-02-27;Hal ${number}`

test(`${rounds} × kill -9 in the middle of an agenda: run again it goes on, and nothing stands twice`, async () => {
  let [lost, doubled] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'langkah-agenda-'))
    const data = join(folder, 'data')
    const file = join(folder, 'agenda.csv')
    const head = 'Nomor agenda;Tanggal diterima;Pengirim;Nomor surat;Tanggal surat;Perihal'
    await writeFile(file, [head, ...Array.from({ length: ROWS }, (_, at) => line(at + 1))].join('\n'))
    const args = ['mulai', 'agenda', file, '--register', 'surat-masuk', '--year', '2026']
    const { mark } = await langkahJson(args, data)

    const run = startLangkah([...args, '--confirm', String(mark)], data)
    let lines = 0
    run.child.stderr?.on('data', (chunk: Buffer) => {
      lines += String(chunk).split('\n').length - 1
      if (lines > round % 4) run.child.kill('SIGKILL')
    })
    expect((await run.ended).code).toBeNull()

    const again = await langkahJson([...args, '--confirm', String(mark)], data)
    const left = Number(again.new)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(ROWS)
    expect(again).toMatchObject({ imported: left, there: ROWS - left })
    expect(await langkahJson([...args, '--confirm', String(mark)], data)).toMatchObject({
      imported: 0,
      there: ROWS,
    })

    expect(await verifyJournal(data)).toMatchObject({ ok: true })
    const store = await openStore(data)
    const letters = await store.all('letter')
    const numbers = new Set(letters.map(({ agenda }) => agenda.number))
    lost += ROWS - numbers.size
    doubled += letters.length - numbers.size
    expect(await store.find('register', 'surat-masuk/2026')).toMatchObject({ last: ROWS, taken: ROWS })
    await store.close()
    await rm(folder, { recursive: true })
  }
  faultLine('R1 agenda-kill', { runs: rounds, harm: { lost, doubled } })
}, 120_000)
