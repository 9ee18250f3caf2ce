import { rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import * as z from 'zod/mini'
import { StoreTooNew } from '#bridge/ports/store-problem.ts'
import { StateMark } from '#bridge/storage/state/state-mark.ts'
import { fileTime } from './file-time.ts'
import { FsyncedJsonFile } from './fsynced-json-file.ts'
import { type JournalMark, journalStart } from './journal-line.ts'
import type { Signer } from './line-form.ts'
import { SealedPart } from './sealed-part.ts'

const newestFormat = 4

const Mark = { seq: z.int(), journal: z.strictObject({ bytes: z.int(), hash: z.string() }) }

/**
 * What can be known of the folder without reading the journal: its format, how far the journal had come, what its
 * full parts looked like, and which files of the state are whole. All of it is made anew from the journal; what it
 * adds is a witness against a journal that was cut short, signed with the key of the chain. A later format must be
 * written here before the first line of that format.
 */
const HeadData = z.strictObject({
  format: z.literal(newestFormat),
  ...Mark,
  parts: z.array(SealedPart),
  /** Over the part that was being written, up to the mark, under the key of the chain (`partLabel`). */
  open: z.optional(z.string()),
  state: z.optional(StateMark),
  mac: z.string(),
})
type HeadData = z.infer<typeof HeadData>

/** The head before letters and participants lay as bytes beside the cases: its state is made anew. */
const ThirdHeadData = z.strictObject({
  format: z.literal(3),
  ...Mark,
  parts: z.array(SealedPart),
  state: z.optional(z.unknown()),
  mac: z.string(),
})

/** The head before the journal had parts. */
const SingleHeadData = z.strictObject({ format: z.literal(2), ...Mark, mac: z.string() })

/** The head of the first format: anybody could write it. */
const PlainHeadData = z.strictObject({ format: z.literal(1), ...Mark })

/** What a head tells. */
export interface HeadContent {
  readonly mark: JournalMark
  readonly parts: readonly SealedPart[]
  /** Digest of the part that is being written, up to the mark; without it its lines are read one by one. */
  readonly open?: string
  readonly state?: StateMark
}

export interface HeadReading extends HeadContent {
  /** `corrupt` also where it is whole but not signed with this key; `older` = whole, of an earlier format. */
  readonly found: 'whole' | 'older' | 'missing' | 'corrupt'
}

export interface Head extends HeadReading {
  /** Durable when it resolves. Only for marks that are themselves durable. */
  save(content: HeadContent): Promise<void>
}

/** A head that cannot be believed is kept as `head.json.corrupt.<time>` when the first is saved in its place. */
export async function openHead(file: string, signer: Signer, now: Date): Promise<Head> {
  const reading = await readHead(file, signer)
  const low = new Low(new FsyncedJsonFile<HeadData>(file), toData(reading, signer))
  let inTheWay = reading.found === 'corrupt'
  return {
    ...reading,
    async save(content) {
      if (inTheWay) await rename(file, `${file}.corrupt.${fileTime(now)}`)
      inTheWay = false
      low.data = toData(content, signer)
      await low.write()
    },
  }
}

/** Changes nothing. A head of a newer Langkah throws `StoreTooNew`. */
export async function readHead(file: string, signer: Signer): Promise<HeadReading> {
  const value = await readValue(file)
  const data = HeadData.safeParse(value)
  if (data.success) {
    const { parts, open, state, mac } = data.data
    const content = {
      ...{ mark: markOf(data.data), parts },
      ...(open !== undefined && { open }),
      ...(state && { state }),
    }
    if (mac === toData(content, signer).mac) return { found: 'whole', ...content }
  }
  const third = ThirdHeadData.safeParse(value)
  if (third.success) {
    const { mac, ...told } = third.data
    if (mac === signAll(told, signer)) return { found: 'older', mark: markOf(told), parts: told.parts }
  }
  const single = SingleHeadData.safeParse(value)
  if (single.success) {
    const mark = markOf(single.data)
    if (single.data.mac === signSingle(mark, signer)) return { found: 'older', mark, parts: [] }
  }
  return { found: value === null ? 'missing' : 'corrupt', mark: journalStart, parts: [] }
}

/** What a head of the first format says; the start of the journal where there is none to be read. */
export async function readPlainHead(file: string): Promise<JournalMark> {
  const data = PlainHeadData.safeParse(await readValue(file))
  return data.success ? markOf(data.data) : journalStart
}

/** Whether a head tells of a journal under a key, whichever key that was. */
export async function tellsOfKey(file: string): Promise<boolean> {
  const data = z.union([HeadData, ThirdHeadData, SingleHeadData]).safeParse(await readValue(file))
  return data.success && data.data.seq > 0
}

/** `null` where there is no file, `undefined` where it is not JSON. */
async function readValue(file: string): Promise<unknown> {
  try {
    const value = await new FsyncedJsonFile<unknown>(file).read()
    if (isNewer(value)) throw new StoreTooNew(file)
    return value
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isNewer(value: unknown): boolean {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  return typeof format === 'number' && format > newestFormat
}

function markOf({ seq, journal }: Pick<HeadData, 'seq' | 'journal'>): JournalMark {
  return { seq, ...journal }
}

function toData({ mark, parts, open, state }: HeadContent, signer: Signer): HeadData {
  const { seq, bytes, hash } = mark
  const journal = { bytes, hash }
  const told = {
    format: newestFormat as typeof newestFormat,
    ...{ seq, journal, parts: [...parts] },
    ...(open !== undefined && { open }),
    ...(state && { state }),
  }
  return { ...told, mac: signAll(told, signer) }
}

/** The name before it keeps a head from ever passing for a line of the journal. */
function signAll(told: object, signer: Signer): string {
  return signer.digest(`head ${JSON.stringify(told)}`)
}

function signSingle({ seq, bytes, hash }: JournalMark, signer: Signer): string {
  return signer.digest(`head ${JSON.stringify({ format: 2, seq, journal: { bytes, hash } })}`)
}
