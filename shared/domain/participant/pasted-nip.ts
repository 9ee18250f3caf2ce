import { checkNip } from '#shared/asn/nip.ts'

export type PastedNip =
  | { readonly ok: true; readonly nip: string; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly reason: string }

const ROUNDED = 'NIP ini dibulatkan Excel (tiga angka terakhirnya 000); ketik ulang di kolom berformat Teks.'

/** A NIP out of a cell: groups by spaces, dots or dashes are joined, the apostrophe that keeps text a text goes. */
export function pastedNip(cell: string, today?: string): PastedNip {
  const joined = /^'?[\d\s.-]+$/.test(cell) ? cell.replaceAll(/['\s.-]/g, '') : cell
  const { nip, valid, problems } = checkNip(joined, today)
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  // Excel keeps 15 digits of a number; no serial number is 000.
  if (/^\d{15}000$/.test(nip)) return { ok: false, reason: ROUNDED }
  if (!valid) return { ok: false, reason: problem?.message ?? '' }
  return { ok: true, nip, doubts: problems.map(({ message }) => message) }
}
