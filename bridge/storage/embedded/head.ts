import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import * as z from 'zod/mini'
import { fileTime } from './file-time.ts'
import { FsyncedJsonFile } from './fsynced-json-file.ts'
import { formatVersion, type JournalMark, journalStart } from './journal-line.ts'
import { StoreTooNew } from './store-problem.ts'

/**
 * What can be known of the folder without reading the journal: its format, and how far the journal had come.
 * All of it is made anew from the journal; what it adds is a witness against a journal that was cut short.
 * A later format must be written here before the first line of that format.
 */
const HeadData = z.strictObject({
  format: z.literal(formatVersion),
  seq: z.int(),
  journal: z.strictObject({ bytes: z.int(), hash: z.string() }),
})
type HeadData = z.infer<typeof HeadData>

export interface HeadReading {
  readonly found: 'whole' | 'missing' | 'corrupt'
  /** How far the journal had come when the head was written; its start where there is no readable head. */
  readonly mark: JournalMark
}

export interface Head extends HeadReading {
  /** Durable when it resolves. Only for a mark that is itself durable. */
  save(mark: JournalMark): Promise<void>
}

/** A head that cannot be understood is kept as `head.json.corrupt.<time>`. */
export async function openHead(file: string, now: Date): Promise<Head> {
  const { found, mark } = await readHead(file)
  if (found === 'corrupt') await rename(file, `${file}.corrupt.${fileTime(now)}`)
  const low = new Low(new FsyncedJsonFile<HeadData>(file), toData(mark))
  return {
    found,
    mark,
    async save(next) {
      low.data = toData(next)
      await low.write()
    },
  }
}

/** Changes nothing. A head of a newer Langkah throws `StoreTooNew`. */
export async function readHead(file: string): Promise<HeadReading> {
  const value = await readJson(file)
  if (isNewer(value)) throw new StoreTooNew(file)
  const data = HeadData.safeParse(value)
  if (data.success) return { found: 'whole', mark: { seq: data.data.seq, ...data.data.journal } }
  return { found: value === null ? 'missing' : 'corrupt', mark: journalStart }
}

/** `null` where there is no file, `undefined` where it is not JSON. */
async function readJson(file: string): Promise<unknown> {
  try {
    return await new FsyncedJsonFile<unknown>(file).read()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isNewer(value: unknown): boolean {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  return typeof format === 'number' && format > formatVersion
}

function toData({ seq, bytes, hash }: JournalMark): HeadData {
  return { format: formatVersion, seq, journal: { bytes, hash } }
}
