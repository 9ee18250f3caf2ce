import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { SheetUnreadable } from '../files/read-sheet.ts'
import { findFlow, flows } from '../uploads/flows.ts'
import { WorkbookUnfit } from '../uploads/read-workbook.ts'
import { type JudgedWorkbook, judgeWorkbook } from '../workbooks/judge-workbook.ts'
import { CliRefusal, CliWrongUse } from './cli-io.ts'
import { folderOnDisk } from './folder-on-disk.ts'

export interface CheckedWorkbook extends JudgedWorkbook {
  readonly file: string
  readonly sha256: string
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
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CliRefusal(`Berkas ${file} tidak dapat dibuka; periksa nama dan foldernya.`, { cause })
  })
  const folder = files === undefined ? undefined : await folderOnDisk(files)
  try {
    const judged = await judgeWorkbook({ flow, name: basename(file), bytes, folder })
    return { ...judged, file, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookUnfit)
      throw new CliRefusal(error.message)
    throw error
  }
}
