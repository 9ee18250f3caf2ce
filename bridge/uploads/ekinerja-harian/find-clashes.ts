import type { RowProblem } from '../checked-rows.ts'
import { headerOf } from './harian-columns.ts'

/** A row as it was read so far. */
export interface CheckedHarian {
  readonly line: number
  readonly data: Readonly<Record<string, string>>
  readonly problems: readonly RowProblem[]
}

/**
 * Rows that cannot be together in one workbook, by line: of several people (an account of E-Kinerja is one person's, and
 * nothing tells here whose the workbook is), and of one day with times that overlap.
 */
export function findClashes(rows: readonly CheckedHarian[]): Map<number, RowProblem[]> {
  const problems = new Map<number, RowProblem[]>()
  const add = (problem: RowProblem) =>
    problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem])
  const people = new Set(rows.map(({ data }) => data.nip).filter(Boolean))
  if (people.size > 1) for (const { line } of rows) add(severalPeople(line, people.size))
  for (const ofDay of Map.groupBy(rows, ({ data }) => `${data.nip} ${data.tanggal}`).values())
    for (const [row, other] of overlapping(ofDay)) add(overlap(row, other))
  return problems
}

function overlapping(rows: readonly CheckedHarian[]): [CheckedHarian, CheckedHarian][] {
  const timed = rows.filter(({ data }) => data.tanggal && data.jamMulai && data.jamSelesai)
  return timed.flatMap((row) => {
    const other = timed.find(({ line, data }) => line !== row.line && meets(row.data, data))
    return other ? [[row, other] as [CheckedHarian, CheckedHarian]] : []
  })
}

function meets(one: CheckedHarian['data'], other: CheckedHarian['data']): boolean {
  return (one.jamMulai ?? '') < (other.jamSelesai ?? '') && (other.jamMulai ?? '') < (one.jamSelesai ?? '')
}

function severalPeople(row: number, count: number): RowProblem {
  const column = headerOf('nip')
  const message = `${column}: buku kerja ini memuat ${count} NIP; akun E-Kinerja bersifat pribadi, sisakan pekerjaan Anda sendiri.`
  return { row, column, code: 'several-people', message }
}

function overlap({ line }: CheckedHarian, other: CheckedHarian): RowProblem {
  const column = headerOf('jamMulai')
  const message = `${column}: waktunya bertumpuk dengan baris ${other.line} pada hari yang sama; perbaiki salah satunya.`
  return { row: line, column, code: 'time-overlaps', message }
}
