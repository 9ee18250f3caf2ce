import { checkNip } from '#shared/asn/nip.ts'
import type { WorkbookCell } from './checked-rows.ts'
import { plainCell } from './plain-cell.ts'

/** A NIP as 18 digits, or why it is none: a code and what to do about it. */
export type ReadNip =
  | { readonly nip: string; readonly problem?: never }
  | { readonly nip: ''; readonly problem: readonly [code: string, message: string] }

const DAMAGED =
  'diubah Excel menjadi bilangan dan angka akhirnya hilang; ketik ulang di kolom berformat Teks.'

export function readNipCell(cell: WorkbookCell): ReadNip {
  if (typeof cell === 'number') return { nip: '', problem: ['nip-damaged', DAMAGED] }
  const { nip, valid, problems } = checkNip(plainCell(cell))
  if (valid) return { nip }
  const problem = problems.find(({ severity }) => severity === 'error')
  if (!problem || problem.code === 'turned-into-number') return { nip: '', problem: ['nip-damaged', DAMAGED] }
  return { nip: '', problem: [`nip-${problem.code}`, problem.message] }
}
