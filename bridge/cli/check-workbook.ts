import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readSheet, type Sheet, SheetUnreadable } from '../files/read-sheet.ts'
import type { CheckedRows, PdfFacts, WorkbookRow } from '../uploads/checked-rows.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { findFlow, flows } from '../uploads/flows.ts'
import { inspectPdf } from '../uploads/inspect-pdf.ts'
import { readWorkbook, WorkbookUnfit } from '../uploads/read-workbook.ts'
import { CliRefusal, CliWrongUse } from './cli-io.ts'

export interface CheckedWorkbook {
  readonly flow: UploadFlow
  readonly file: string
  readonly name: string
  readonly sha256: string
  readonly sheet: Sheet
  readonly rows: readonly WorkbookRow[]
  readonly checked: CheckedRows
}

/** Reads and checks a workbook for a flow, with the PDFs of a folder where one is given. */
export async function checkWorkbook(
  path: string,
  { flow: id, files }: { flow: string; files?: string },
): Promise<CheckedWorkbook> {
  const flow = findFlow(id)
  if (!flow)
    throw new CliWrongUse(
      `Alur "${id}" tidak ada; pilih salah satu: ${flows.map((known) => known.id).join(', ')}.`,
    )
  const file = resolve(path)
  try {
    const sheet = await readSheet(file)
    const rows = readWorkbook(sheet.rows, flow.columns)
    if (rows.length === 0)
      throw new CliRefusal(`Berkas ${basename(file)} hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
    const pdfs =
      files === undefined ? undefined : await inspectFolder(resolve(files), namesIn(rows, flow.fileColumn))
    const checked = flow.check({ rows, ...(pdfs && { files: pdfs }) })
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return { flow, file, name: basename(file), sha256, sheet, rows, checked }
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookUnfit)
      throw new CliRefusal(error.message)
    throw error
  }
}

function namesIn(rows: readonly WorkbookRow[], column: string): Set<string> {
  return new Set(rows.map(({ cells }) => String(cells[column] ?? '').trim()))
}

async function inspectFolder(folder: string, names: ReadonlySet<string>): Promise<Map<string, PdfFacts>> {
  const isFolder = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new CliRefusal(`Folder ${folder} tidak ada; tulis folder PDF pada --files.`)
  const facts = new Map<string, PdfFacts>()
  for (const name of names) {
    const found = await inspectPdf(folder, name)
    if (found) facts.set(name, found)
  }
  return facts
}
