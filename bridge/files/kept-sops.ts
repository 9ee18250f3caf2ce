import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { Sop } from '#shared/schema/sop.ts'

/** SOP versions that cases have begun on, as they were then: a case does not change with its file. */
export interface KeptSops {
  find(id: string, version: number): Sop | undefined
  /** Keeps a version for good; one that is kept already stays as it is. */
  keep(sop: Sop): Promise<void>
}

/** Opens the folder of kept versions. A file that cannot be read stops the start: running cases stand on it. */
export async function openKeptSops(dataDir: string): Promise<KeptSops> {
  const folder = join(dataDir, 'sop-dipakai')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = new Map<string, Sop>()
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue
    const sop = readKept(name, await readFile(join(folder, name), 'utf8'))
    kept.set(keyOf(sop), sop)
  }
  return {
    find: (id, version) => kept.get(keyOf({ id, version })),
    async keep(sop) {
      if (kept.has(keyOf(sop))) return
      await writeFileDurably(join(folder, `${keyOf(sop)}.json`), `${JSON.stringify(sop, null, 2)}\n`)
      kept.set(keyOf(sop), sop)
    },
  }
}

function readKept(name: string, text: string): Sop {
  try {
    return Sop.parse(JSON.parse(text))
  } catch (cause) {
    const message = `Berkas sop-dipakai/${name} rusak, padahal berkas layanan berjalan di atasnya; pulihkan dari cadangan.`
    throw new Error(message, { cause })
  }
}

function keyOf({ id, version }: Pick<Sop, 'id' | 'version'>): string {
  return `${id}.v${version}`
}
