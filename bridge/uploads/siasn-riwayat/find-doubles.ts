import type { RowProblem, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from '../plain-cell.ts'
import { headerOf } from './riwayat-columns.ts'
import { kindOf } from './riwayat-kinds.ts'

/**
 * Rows that contradict each other, by line: those that would be one record in the portal (NIP, jenis and its key), and
 * those that name two people under one NIP. Each names the others.
 */
export function findDoubles(rows: readonly WorkbookRow[]): Map<number, RowProblem[]> {
  const problems = new Map<number, RowProblem[]>()
  const add = (problem: RowProblem) =>
    problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem])
  for (const [key, same] of Map.groupBy(rows, keyOf)) {
    if (key === '' || same.length < 2) continue
    for (const { line } of same) add(doubled(line, same))
  }
  for (const [nip, same] of Map.groupBy(rows, nipOf)) {
    // One way of writing is one person; only where there are several are titles and dots looked at.
    if (nip === '' || new Set(same.map(({ cells }) => cells.nama ?? '')).size < 2) continue
    const named = same.filter(({ cells }) => nameOf(cells.nama ?? null) !== '')
    const names = new Set(named.map(({ cells }) => nameOf(cells.nama ?? null)))
    if (names.size > 1) for (const { line } of named) add(otherPerson(line, named))
  }
  return problems
}

function doubled(line: number, same: readonly WorkbookRow[]): RowProblem {
  return {
    row: line,
    column: headerOf('nomor'),
    code: 'duplicate',
    message: `Nomor Sertifikat: sama dengan baris ${othersOf(line, same)} (NIP, jenis, dan nomor); sisakan satu.`,
  }
}

function otherPerson(line: number, same: readonly WorkbookRow[]): RowProblem {
  return {
    row: line,
    column: headerOf('nama'),
    code: 'name-differs',
    message: `Nama: baris ${othersOf(line, same)} menulis nama lain untuk NIP yang sama; periksa NIP-nya.`,
  }
}

function othersOf(line: number, same: readonly WorkbookRow[]): string {
  const others = same.filter((other) => other.line !== line).map((other) => other.line)
  return others.length > 5 ? `${others.slice(0, 5).join(', ')} …` : others.join(', ')
}

/** Empty where a part is missing: such a row is blocked for that already. */
function keyOf({ cells }: WorkbookRow): string {
  const jenis = plainCell(cells.jenis ?? null).toLowerCase()
  const key = plainCell(cells[kindOf(jenis)?.key ?? 'nomor'] ?? null)
  const parts = [nipOf({ cells }), jenis, key]
  return parts.includes('') ? '' : parts.join('|').toLowerCase()
}

function nipOf({ cells }: Pick<WorkbookRow, 'cells'>): string {
  return plainCell(cells.nip ?? null).replaceAll(' ', '')
}

/** Titles come after a comma, and are written in many ways. */
function nameOf(cell: WorkbookRow['cells'][string]): string {
  const [name = ''] = plainCell(cell).toLowerCase().split(',', 1)
  return name.replaceAll(/[^\p{L}\s']/gu, '').trim()
}
