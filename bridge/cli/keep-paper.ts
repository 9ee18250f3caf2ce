import { resolve } from 'node:path'
import { isRefusalToWrite } from '#bridge/ports/store-problem.ts'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { writeFileDurably } from '../disk/write-file-durably.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { withBridge } from './with-bridge.ts'

/** What a list can be kept as. */
export const tableFormats = ['xlsx', 'csv', 'csv-excel'] as const

/** Has the office's server make a paper, and keeps it under the name that was asked for. */
export async function keepPaper(io: CliIo, wanted: MakePaper, out: string): Promise<void> {
  const made = await withBridge(io, ({ bridge }) => bridge.papers.make.query(wanted))
  const file = resolve(out)
  const bytes = Buffer.from(made.base64, 'base64')
  await keep(file, bytes)
  io.out(
    { file, bytes: bytes.length },
    () => `${file} selesai, ${bytes.length.toLocaleString('id-ID')} byte.`,
  )
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeFileDurably(file, bytes)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing && !isRefusalToWrite(error)) throw error
    throw new CliRefusal(`${file} tidak dapat ditulis; periksa foldernya, izinnya dan sisa ruang disk.`)
  }
}
