import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { textCell, writeSheet } from '../reports/write-sheet.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { knownFlow } from './drive-upload.ts'

const EMPTY_ROWS = 200

/** An empty workbook with the columns of a flow, its cells as text so that no NIP, date or number is changed. */
export async function uploadTemplate(
  io: CliIo,
  file: string,
  { flow: id, jenis }: { flow: string; jenis?: string },
): Promise<void> {
  const flow = knownFlow(id)
  const kinds = jenis?.split(',').map((word) => word.trim()) ?? []
  const columns = flow.columnsFor(kinds)
  const head = columns.map(({ header, optional }) =>
    textCell(optional ? header : `${header}*`, {
      fontWeight: 'bold',
      backgroundColor: '#E3EEEE',
      wrap: true,
    }),
  )
  const empty = Array.from({ length: EMPTY_ROWS }, () => columns.map(() => textCell('')))
  const widths = columns.map(({ header }) => Math.max(14, header.length + 4))
  const path = resolve(file)
  try {
    await writeFile(path, await writeSheet([head, ...empty], { name: 'Isian', widths, fixedRows: 1 }), {
      flag: 'wx',
    })
  } catch (cause) {
    throw new CliRefusal(
      `Berkas ${path} tidak dapat dibuat (sudah ada atau foldernya tidak ada); pilih nama lain.`,
      {
        cause,
      },
    )
  }
  io.out({ file: path, columns: columns.map(({ header }) => header) }, () => `Buku kerja kosong: ${path}`)
}
