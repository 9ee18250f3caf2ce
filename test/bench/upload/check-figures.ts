import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkWorkbook } from '#bridge/cli/check-workbook.ts'
import { textCell, writeSheet } from '#bridge/reports/write-sheet.ts'
import { people } from '../../portals/siasn/people.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { loadPeer } from '../peers/load-peer.ts'

const ROWS = 10_000
const ROUNDS = 9

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

interface ExcelJs {
  readonly Workbook: new () => { readonly xlsx: { readFile(file: string): Promise<unknown> } }
}

/** 10,000 rows read and checked by us, beside exceljs that only reads them. */
export async function checkFigures(say: (line: string) => void): Promise<Figure[]> {
  const exceljs = await loadPeer<ExcelJs>('exceljs', say)
  const folder = await mkdtemp(join(tmpdir(), 'langkah-bench-check-'))
  const file = join(folder, 'riwayat.xlsx')
  try {
    await writeFile(file, await bigWorkbook())
    const times: { ours: number[]; exceljs: number[] } = { ours: [], exceljs: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      const turns = [
        async () => void times.ours.push(await timeOf(() => checkWhole(file))),
        async () => {
          if (exceljs) times.exceljs.push(await timeOf(() => new exceljs.Workbook().xlsx.readFile(file)))
        },
      ]
      // Each goes first in turn, so that neither alone pays for what is loaded and compiled at first.
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
    }
    const [ours, peer] = [median(times.ours), exceljs ? median(times.exceljs) : undefined]
    const seconds = { metric: 'upload.check-10k-seconds', value: ours / 1000, unit: 's', goal: '<=1.5' }
    const beside =
      peer === undefined ? {} : { peer: 'exceljs, reading alone', peerValue: peer, ratio: ours / peer }
    return [
      judgeFigure(seconds),
      judgeFigure({ metric: 'upload.check-10k-vs-exceljs', value: ours, unit: 'ms', goal: '<=1', ...beside }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function checkWhole(file: string): Promise<void> {
  const { rows, checked } = await checkWorkbook(file, { flow: 'siasn-riwayat' })
  if (rows.length !== ROWS || checked.ready.length !== ROWS)
    throw new Error('ours did not find every row ready')
}

function bigWorkbook(): Promise<Buffer> {
  const head = ['NIP', 'Nama', 'Jenis', 'Jenis Diklat', 'Nama Kursus/Diklat', 'Institusi Penyelenggara']
  const titles = [
    ...head,
    'Nomor Sertifikat',
    'Tanggal Mulai',
    'Tanggal Selesai',
    'Tahun',
    'Jumlah JP',
    'Berkas',
  ]
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const person = people[at % people.length]
    const row = [
      person?.nip,
      person?.nama,
      'kursus',
      'Diklat Teknis',
      `Bimbingan Teknis ${at}`,
      'Lembaga Contoh',
    ]
    return [...row, `800.2/${at}/2026`, '03-03-2026', '05-03-2026', '2026', '24', 'sertifikat.pdf']
  })
  const cells = [titles, ...rows].map((row) => row.map((text) => textCell(text ?? '')))
  return writeSheet(cells, { name: 'Riwayat', widths: titles.map(() => 18) })
}

/** In milliseconds; the garbage of the one before is cleared away first. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  collectGarbage()
  const started = performance.now()
  await work()
  return performance.now() - started
}
