import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBridge } from '#bridge/main.ts'
import { makePdf } from '../../portals/make-pdf.ts'
import { startPortals } from '../../portals/start-portals.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { startProgram } from '../program.ts'
import { checkFigures } from './check-figures.ts'
import type { Filed, FilingTask } from './filing-task.ts'
import { planReleased } from './plan-released.ts'
import { planRows } from './plan-rows.ts'

const ROWS = 200
const ROUNDS = 5
const TABS = 1
/** Every answer of the practice SIASN takes so much longer, for each of the three alike. */
const DELAY_MS = 20
const PDF_BYTES = 200_000

const contenders = ['ours', 'bare', 'crawlee'] as const
type Contender = (typeof contenders)[number]

/** 200 rows with their PDF into the practice SIASN: ours with all its safety, a bare Playwright loop, and Crawlee. */
export async function uploadBench(say: (line: string) => void): Promise<Figure[]> {
  const rows = Number(process.env.LANGKAH_BENCH_ROWS ?? ROWS)
  const rounds = Number(process.env.LANGKAH_BENCH_ROUNDS ?? ROUNDS)
  const folder = await mkdtemp(join(tmpdir(), 'langkah-bench-upload-'))
  const pdf = join(folder, 'sertifikat.pdf')
  await writeFile(pdf, padded(makePdf(['SERTIFIKAT', 'Contoh: data fiktif']), PDF_BYTES))
  const filed: Record<Contender, Filed[]> = { ours: [], bare: [], crawlee: [] }
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const contender of contenders) {
        const result = await fileOnce(contender, { rows, pdf, folder: join(folder, `${contender}-${round}`) })
        filed[contender].push(result)
        say(
          `round ${round}, ${contender}: ${(result.wallMs / 1000).toFixed(1)} s, ${((rows / result.wallMs) * 60_000).toFixed(0)} rows/min, ` +
            `${(result.cpuMs / rows).toFixed(0)} ms of CPU a row, ${result.peakMb.toFixed(0)} MB`,
        )
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return [...figuresOf(filed, rows), ...(await checkFigures(say))]
}

async function fileOnce(
  contender: Contender,
  { rows, pdf, folder }: { rows: number; pdf: string; folder: string },
): Promise<Filed> {
  const portals = await startPortals({ traps: { slowMs: DELAY_MS } })
  const bridge = await startBridge({ dataDir: join(folder, 'data'), port: 0, origins: [] })
  const program = startProgram(new URL(`./file-${contender}.ts`, import.meta.url), [])
  try {
    const planned = planRows(rows, pdf, await readFile(pdf))
    const runId = await planReleased(bridge.ports, planned)
    const task: FilingTask = {
      ...{ folder, runId, tabs: TABS, rows: planned, chromiumArgs: portals.chromiumArgs },
      account: { username: portals.account.username, password: portals.account.password },
      controlUrl: portals.controlUrl,
    }
    const result = await program.ask<Filed>('file', task)
    const numbers = new Set(planned.map(({ nomor }) => nomor))
    const held = (await portals.records()).filter(({ nomor }) => numbers.has(nomor)).length
    if (held !== rows) throw new Error(`${contender} filed ${held} of ${rows} rows`)
    return result
  } finally {
    await program.end()
    await bridge.close()
    await portals.close()
  }
}

function figuresOf(filed: Record<Contender, Filed[]>, rows: number): Figure[] {
  const of = (contender: Contender, value: (one: Filed) => number) => median(filed[contender].map(value))
  const seconds = (contender: Contender) => of(contender, ({ wallMs }) => wallMs) / 1000
  const memory = (contender: Contender) => of(contender, ({ peakMb }) => peakMb)
  const [ours, bare, crawlee] = [seconds('ours'), seconds('bare'), seconds('crawlee')]
  const beside = (peer: string, peerValue: number) => ({ peer, peerValue, ratio: ours / peerValue })
  return [
    judgeFigure({
      ...{ metric: 'upload.wall-vs-bare-playwright', value: ours, unit: 's', goal: '<=0.75' },
      ...beside('bare Playwright, the same tabs', bare),
    }),
    judgeFigure({
      ...{ metric: 'upload.wall-vs-crawlee', value: ours, unit: 's', goal: '<=0.5' },
      ...beside('Crawlee PlaywrightCrawler', crawlee),
    }),
    judgeFigure({
      ...{ metric: 'upload.memory-vs-bare', value: memory('ours'), unit: 'MB', goal: '<=1.2' },
      ...{ peer: 'bare Playwright', peerValue: memory('bare'), ratio: memory('ours') / memory('bare') },
    }),
    judgeFigure({
      ...{ metric: 'upload.journal-share', unit: 'of the time', goal: '<=0.03' },
      value: of('ours', ({ journalMs, wallMs }) => (journalMs ?? 0) / wallMs),
    }),
    judgeFigure({
      ...{ metric: 'upload.rows-per-minute', unit: 'rows/min', goal: '>=1' },
      value: (rows / ours) * 60,
    }),
  ]
}

/** A PDF of that size: readers stop at its end mark, so what follows is of no interest to them. */
function padded(pdf: Uint8Array, bytes: number): Buffer {
  return Buffer.concat([pdf, Buffer.alloc(Math.max(0, bytes - pdf.length), '%\n')])
}
