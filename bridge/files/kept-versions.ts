import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'

interface Versioned {
  readonly id: string
  readonly version: number
}

/** Versions that cases have begun on, as they were then: a case does not change with its file. */
export interface KeptVersions<Item extends Versioned> {
  find(id: string, version: number): Item | undefined
  all(): readonly Item[]
  /** Keeps a version for good; one that is kept already stays as it is. */
  keep(item: Item): Promise<void>
}

/** Opens a folder of kept versions. A file that cannot be read stops the start: running cases stand on it. */
export async function openKeptVersions<Item extends Versioned>(
  folder: string,
  parse: (value: unknown) => Item,
): Promise<KeptVersions<Item>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = new Map<string, Item>()
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue
    const item = await readKept(join(folder, name), parse)
    kept.set(keyOf(item), item)
  }
  return {
    find: (id, version) => kept.get(keyOf({ id, version })),
    all: () => [...kept.values()],
    async keep(item) {
      if (kept.has(keyOf(item))) return
      await writeFileDurably(join(folder, `${keyOf(item)}.json`), `${JSON.stringify(item, null, 2)}\n`)
      kept.set(keyOf(item), item)
    },
  }
}

async function readKept<Item>(file: string, parse: (value: unknown) => Item): Promise<Item> {
  try {
    return parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    const name = `${basename(join(file, '..'))}/${basename(file)}`
    const message = `Berkas ${name} rusak, padahal berkas layanan berjalan di atasnya; pulihkan dari cadangan.`
    throw new Error(message, { cause })
  }
}

function keyOf({ id, version }: Versioned): string {
  return `${id}.v${version}`
}
