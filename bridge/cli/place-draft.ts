import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

/** Sees to it that a draft lies among the office's SOPs, where the bridge reads it. Never over another file. */
export async function placeDraft(io: CliIo, file: string, { id, version }: Sop): Promise<void> {
  const folder = join(io.dataDir, 'sop')
  if (dirname(resolve(file)) === folder) return
  const target = join(folder, `${id}.v${version}.yaml`)
  const text = await readFile(file, 'utf8')
  const there = await readFile(target, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (there === text) return
  if (there !== undefined) {
    throw new CliRefusal(`Berkas ${target} sudah ada dan isinya lain; ubah berkas itu, atau naikkan version.`)
  }
  await mkdir(folder, { recursive: true })
  await writeFileDurably(target, text)
}
