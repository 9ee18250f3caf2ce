import { writeFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { annotatedWorkbook } from '../reports/annotated-workbook.ts'
import { type CheckedWorkbook, checkWorkbook } from './check-workbook.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { textTable } from './text-table.ts'

/** Checks a workbook and hands it back with a note on every row; a blocked row is an answer, not a failure. */
export async function checkUpload(
  io: CliIo,
  file: string,
  options: { flow: string; files?: string },
): Promise<void> {
  const workbook = await checkWorkbook(file, options)
  const annotated = await writeAnnotated(workbook)
  const { rows, unused } = workbook
  const { ready, blocked } = workbook.checked
  const result = { rows: rows.length, ready: ready.length, blocked, unused, annotated }
  io.out(result, () => describeCheck(result))
}

/** Beside the workbook, as the office expects to find it; the workbook itself is never changed. */
async function writeAnnotated({ file, sheet, checked }: CheckedWorkbook): Promise<string> {
  const annotated = join(dirname(file), `${parse(file).name}-diperiksa.xlsx`)
  const bytes = await annotatedWorkbook(sheet.rows, checked.blocked)
  try {
    await writeFile(annotated, bytes)
  } catch (cause) {
    throw new CliRefusal(`Berkas ${annotated} tidak dapat ditulis; tutup berkas itu di Excel, lalu ulangi.`, {
      cause,
    })
  }
  return annotated
}

function describeCheck(result: {
  rows: number
  ready: number
  blocked: CheckedWorkbook['checked']['blocked']
  unused: readonly string[]
  annotated: string
}): string {
  const { rows, ready, blocked, unused, annotated } = result
  const head = `${ready} dari ${rows} baris siap dikirim.`
  const strangers =
    unused.length === 0
      ? ''
      : `PDF yang bukan milik baris mana pun: ${unused.slice(0, 10).join(', ')}${unused.length > 10 ? ' …' : ''}; tulis namanya di kolom Berkas, atau keluarkan dari folder.\n`
  const tail = `${strangers}Buku kerja dengan catatan: ${annotated}`
  if (blocked.length === 0) return `${head}\n${tail}`
  const columns = [{ title: 'Baris' }, { title: 'Yang harus diperbaiki', width: 90 }]
  return [
    head,
    '',
    textTable(
      columns,
      blocked.map(({ row, message }) => [String(row), message]),
    ),
    '',
    tail,
  ].join('\n')
}
