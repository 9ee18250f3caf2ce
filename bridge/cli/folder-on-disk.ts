import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inspectPdf } from '../uploads/inspect-pdf.ts'
import type { FolderOfFiles } from '../workbooks/give-files.ts'
import { CliRefusal } from './cli-io.ts'

/** A folder of this computer with the PDFs of a workbook. */
export async function folderOnDisk(path: string): Promise<FolderOfFiles> {
  const folder = resolve(path)
  const isFolder = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new CliRefusal(`Folder ${folder} tidak ada; tulis folder PDF pada --files.`)
  return {
    names: await readdir(folder),
    read: (name) => readFile(join(folder, name)),
    inspect: (name) => inspectPdf(folder, name),
  }
}
