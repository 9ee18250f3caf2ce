import type { PdfFacts, RowProblem, WorkbookRow } from '../checked-rows.ts'
import { isPlainName } from '../inspect-pdf.ts'
import { headerOf } from './riwayat-columns.ts'

/** How large the PDF of a slot may be, in bytes. */
export interface UploadSlot {
  readonly minBytes: number
  readonly maxBytes: number
}

interface CheckedBerkas {
  readonly name: string
  readonly facts: PdfFacts | undefined
  readonly problems: readonly RowProblem[]
}

/** Checks the PDF that a row names; without a folder only the name can be checked. */
export function checkBerkas(
  row: WorkbookRow,
  files: ReadonlyMap<string, PdfFacts> | undefined,
  slot: UploadSlot,
): CheckedBerkas {
  const name = String(row.cells.berkas ?? '').trim()
  const facts = files?.get(name)
  const found = findProblem(name, files ? { facts } : undefined, slot)
  const column = headerOf('berkas')
  const problems = found ? [{ row: row.line, column, code: found[0], message: `${column}: ${found[1]}` }] : []
  return { name, facts, problems }
}

function findProblem(
  name: string,
  inFolder: { facts: PdfFacts | undefined } | undefined,
  { minBytes, maxBytes }: UploadSlot,
): [code: string, message: string] | undefined {
  if (name === '') return ['file-unnamed', 'belum diisi; tulis nama PDF-nya.']
  if (!isPlainName(name)) return ['file-name-bad', `"${name}" harus nama berkas saja, tanpa folder.`]
  if (!inFolder) return undefined
  const { facts } = inFolder
  if (!facts) return ['file-missing', `${name} tidak ada di folder berkas; letakkan di sana.`]
  if (facts.bytes === 0) return ['file-empty', `${name} kosong; pindai ulang.`]
  if (!facts.isPdf) return ['file-not-pdf', `${name} bukan PDF; simpan sebagai PDF.`]
  if (facts.isEncrypted) return ['file-encrypted', `${name} berkata sandi; simpan ulang tanpa kata sandi.`]
  if (facts.bytes > maxBytes)
    return ['file-too-large', `${name} ${kb(facts.bytes)} KB, paling besar ${kb(maxBytes)} KB; perkecil.`]
  if (facts.bytes < minBytes) return ['file-too-small', `${name} hanya ${facts.bytes} byte; pindai ulang.`]
  return undefined
}

function kb(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('id-ID')
}
