import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { FormShape } from '#shared/schema/form-shape.ts'
import type { FormMemory } from './canary.ts'

/** The forms of a flow as they were at its last good run, one file each under `DATA/uploads/forms/`. */
export function createFormMemory(dataDir: string, flow: string): FormMemory {
  const folder = join(dataDir, 'uploads', 'forms')
  const fileOf = (form: string) => join(folder, `${flow}-${form}.json`)
  return {
    async lastGood(form) {
      const text = await readFile(fileOf(form), 'utf8').catch(whereMissing)
      return text === undefined ? undefined : FormShape.parse(JSON.parse(text))
    },
    async keep(form, shape) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFileDurably(fileOf(form), Buffer.from(`${JSON.stringify(shape, null, 2)}\n`))
    },
  }
}

function whereMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
