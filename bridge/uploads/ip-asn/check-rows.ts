import {
  type IpAsnFacts,
  type IpAsnPoints,
  type IpAsnScore,
  scoreIpAsn,
  totalIpAsn,
} from '#shared/asn/ip-asn.ts'
import type { CheckedRows, RowProblem, RowsToCheck, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from '../plain-cell.ts'
import { readNipCell } from '../read-nip-cell.ts'
import { headerOf, pointColumns } from './nilai-columns.ts'
import { entryOf } from './nilai-entry.ts'
import { type Report, readFacts } from './read-facts.ts'

/**
 * Tells whose value may be read (or, of kind `isian`, whose entry may be filed), with the office's own score where the
 * workbook gives what it takes. Pure.
 */
export function checkRows({ rows }: RowsToCheck): CheckedRows {
  const byNip = Map.groupBy(rows, keyOf)
  const checked = rows.map((row) => checkRow(row, byNip.get(keyOf(row)) ?? []))
  return {
    ready: checked.flatMap(({ line, data, problems }) => (problems.length === 0 ? [{ line, data }] : [])),
    blocked: checked.flatMap(({ problems }) => problems),
  }
}

function checkRow(row: WorkbookRow, same: readonly WorkbookRow[]) {
  const problems: RowProblem[] = []
  const report: Report = (key, code, message) => {
    const column = headerOf(key)
    problems.push({ row: row.line, column, code, message: `${column}: ${message}` })
  }
  const { nip, problem } = readNipCell(row.cells.nip ?? null)
  if (problem) report('nip', ...problem)
  const others = same.filter(({ line }) => line !== row.line).map(({ line }) => line)
  if (nip && others.length > 0)
    report('nip', 'duplicate', `sama dengan baris ${others.slice(0, 5).join(', ')}; sisakan satu.`)
  const jenis = plainCell(row.cells.jenis ?? null).toLowerCase() || 'nilai'
  if (jenis !== 'nilai' && jenis !== 'isian')
    report('jenis', 'jenis-unknown', `"${jenis}" tidak dikenal; tulis nilai (dibaca) atau isian (dikirim).`)
  const facts = readFacts(row, report)
  if (jenis === 'isian' && !facts && problems.length === 0)
    report('pendidikan', 'empty', 'baris isian memerlukan semua data skor; isi semuanya.')
  const score = ownScore(facts, readPoints(row, report), report)
  const data: Record<string, string> = {
    nip,
    nama: plainCell(row.cells.nama ?? null),
    jenis,
    ...(jenis === 'isian' && facts && entryOf(facts)),
    ...(score && scoreData(score)),
  }
  return { line: row.line, data, problems }
}

/** The office's own score by the tables; points from elsewhere must agree with it. */
function ownScore(
  facts: IpAsnFacts | undefined,
  points: IpAsnPoints | undefined,
  report: Report,
): IpAsnScore | undefined {
  const scored = facts && scoreIpAsn(facts)
  if (!scored) return points && totalIpAsn(points)
  for (const key of points ? pointColumns : [])
    if (points?.[key] !== scored[key])
      report(
        key,
        'score-differs',
        `${points?.[key]} di buku kerja, menurut tabel ${scored[key]}; periksa datanya.`,
      )
  return scored
}

function readPoints({ cells }: WorkbookRow, report: Report): IpAsnPoints | undefined {
  const read = pointColumns.map((key) => {
    const text = plainCell(cells[key] ?? null)
    const value = /^\d{1,2}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
    if (text !== '' && value === undefined)
      report(key, 'points-unreadable', `"${text}" bukan skor; perbaiki.`)
    return [key, text, value] as const
  })
  if (read.every(([, text]) => text === '')) return undefined
  for (const [key, text] of read)
    if (text === '') report(key, 'empty', 'belum diisi; isi keempat skor, atau kosongkan semuanya.')
  const [kualifikasi, kompetensi, kinerja, disiplin] = read.map(([, , value]) => value ?? Number.NaN)
  const points = { kualifikasi, kompetensi, kinerja, disiplin } as IpAsnPoints
  return Object.values(points).every((value) => Number.isFinite(value)) ? points : undefined
}

/** As the log keeps it: text. */
function scoreData(score: IpAsnScore): Record<string, string> {
  return {
    ...Object.fromEntries(pointColumns.map((key) => [key, String(score[key])])),
    total: String(score.total),
    kategori: score.category,
    aturan: score.ruleSet,
  }
}

function keyOf({ cells }: WorkbookRow): string {
  return `${plainCell(cells.nip ?? null).replaceAll(' ', '')}|${plainCell(cells.jenis ?? null).toLowerCase() || 'nilai'}`
}
