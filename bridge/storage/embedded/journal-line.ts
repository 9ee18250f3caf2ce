import * as z from 'zod/mini'
import { NewEvent } from '#shared/schema/event.ts'
import { Subject } from '#shared/schema/subject.ts'
import { type LineForm, newestVersion } from './line-form.ts'

/** A place in the journal: the last event before it, its length in bytes, and the digest of the line that ends there. */
export interface JournalMark {
  readonly seq: number
  readonly bytes: number
  readonly hash: string
}

/** Before the first line. */
export const journalStart: JournalMark = { seq: 0, bytes: 0, hash: '0'.repeat(64) }

const Body = z.strictObject({
  v: z.int(),
  /** Number of the first event. */
  seq: z.int(),
  commandId: z.string(),
  /** Digest of the line before. */
  prev: z.string(),
  /** When it was written; when it happened is in the events. */
  at: z.iso.datetime(),
  events: z.array(NewEvent).check(z.minLength(1)),
  subjects: z.array(Subject),
})
export type JournalBody = z.infer<typeof Body>

export type LineReading =
  | { ok: true; body: JournalBody; hash: string }
  /** `broken`: not the bytes that were written; `foreign`: written so, but not by this code. */
  | { ok: false; fault: 'broken' | 'foreign' | 'newer' }

/** One transaction as one line with its line end, and the digest that the next line must name. */
export function encodeLine(body: Omit<JournalBody, 'v'>, form: LineForm): { line: Buffer; hash: string } {
  const { seq, commandId, prev, at, events, subjects } = body
  const open = JSON.stringify({ v: form.version, seq, commandId, prev, at, events, subjects }).slice(0, -1)
  const digest = form.digest(Buffer.from(open))
  return { line: Buffer.from(`${open}${seal(digest, form)}\n`), hash: digest }
}

/** Reads one line without its line end. */
export function decodeLine(line: Buffer, form: LineForm): LineReading {
  const sealAt = line.length - seal(journalStart.hash, form).length
  if (sealAt < 0) return { ok: false, fault: 'broken' }
  const digest = form.digest(line.subarray(0, sealAt))
  if (line.toString('latin1', sealAt) !== seal(digest, form)) return { ok: false, fault: 'broken' }
  const value = parse(`${line.toString('utf8', 0, sealAt)}}`)
  const body = Body.safeParse(value)
  if (body.success && body.data.v === form.version) return { ok: true, body: body.data, hash: digest }
  return { ok: false, fault: isNewer(value) ? 'newer' : 'foreign' }
}

function seal(digest: string, { field }: LineForm): string {
  return `,"${field}":"${digest}"}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    typeof value.v === 'number' &&
    value.v > newestVersion
  )
}
