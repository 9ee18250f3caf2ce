import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { emptyWorkbook } from '../workbooks/empty-workbook.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { knownFlow } from './drive-upload.ts'

/** An empty workbook with the columns of a flow. */
export async function uploadTemplate(
  io: CliIo,
  file: string,
  { flow: id, jenis }: { flow: string; jenis?: string },
): Promise<void> {
  const flow = knownFlow(id)
  const kinds = jenis?.split(',').map((word) => word.trim()) ?? []
  const path = resolve(file)
  try {
    await writeFile(path, await emptyWorkbook(flow, kinds), { flag: 'wx' })
  } catch (cause) {
    throw new CliRefusal(
      `Berkas ${path} tidak dapat dibuat (sudah ada atau foldernya tidak ada); pilih nama lain.`,
      { cause },
    )
  }
  const columns = flow.columnsFor(kinds).map(({ header }) => header)
  io.out({ file: path, columns }, () => `Buku kerja kosong: ${path}`)
}
