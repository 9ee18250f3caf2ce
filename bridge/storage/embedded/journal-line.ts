import { type JournalBody, newestVersion, type PlainBody } from './journal-body.ts'
import type { LineForm } from './line-form.ts'

/** A place in the journal: the last event before it, its length in bytes, and the digest of the line that ends there. */
export interface JournalMark {
  readonly seq: number
  readonly bytes: number
  readonly hash: string
}

/** Before the first line. */
export const journalStart: JournalMark = { seq: 0, bytes: 0, hash: '0'.repeat(64) }

export type LineReading<Body = JournalBody> =
  | { ok: true; body: Body; hash: string }
  /** `broken`: not the bytes that were written; `foreign`: written so, but not by this code. */
  | { ok: false; fault: 'broken' | 'foreign' | 'newer' }

/** One transaction as one line with its line end, and the digest that the next line must name. */
export function encodeLine<Body extends JournalBody | PlainBody>(
  body: Omit<Body, 'v'> & { readonly group?: number | undefined },
  form: LineForm<Body>,
): { line: string; hash: string } {
  const { seq, group, commandId, prev, at, events, subjects } = body
  const fields = { v: form.version, seq, group, commandId, prev, at, events, subjects }
  const open = JSON.stringify(fields).slice(0, -1)
  const digest = form.digest(open)
  return { line: `${open}${seal(digest, form)}\n`, hash: digest }
}

/** Reads one line without its line end. */
export function decodeLine<Body>(line: Buffer, form: LineForm<Body>): LineReading<Body> {
  const opened = openLine(line, form)
  if (!opened) return { ok: false, fault: 'broken' }
  const body = form.body.safeParse(opened.value)
  if (body.success) return { ok: true, body: body.data, hash: opened.hash }
  return { ok: false, fault: isNewer(opened.value) ? 'newer' : 'foreign' }
}

/** The same where it is enough that the line was once written with this key: then it was checked. */
export function decodeWritten<Body>(
  line: Buffer,
  form: Pick<LineForm, 'field' | 'digest'>,
): LineReading<Body> {
  const opened = openLine(line, form)
  if (!opened) return { ok: false, fault: 'broken' }
  if (isNewer(opened.value)) return { ok: false, fault: 'newer' }
  return { ok: true, body: opened.value as Body, hash: opened.hash }
}

function openLine(
  line: Buffer,
  form: Pick<LineForm, 'field' | 'digest'>,
): { value: unknown; hash: string } | undefined {
  const sealAt = line.length - seal(journalStart.hash, form).length
  if (sealAt < 0) return undefined
  const digest = form.digest(line.subarray(0, sealAt))
  if (line.toString('latin1', sealAt) !== seal(digest, form)) return undefined
  return { value: parse(`${line.toString('utf8', 0, sealAt)}}`), hash: digest }
}

/**
 * Whether a line that is broken begins with one that is whole, and another after it: then a line end was lost, not a
 * line left unfinished.
 */
export function beginsWithWholeLine(line: Buffer, form: Pick<LineForm, 'field' | 'digest'>): boolean {
  const length = seal(journalStart.hash, form).length
  for (let at = line.indexOf('}'); at >= 0; at = line.indexOf('}', at + 1)) {
    const next = at + 2
    if (line.toString('latin1', next, next + lineStart.length) !== lineStart) continue
    const sealAt = at + 1 - length
    if (sealAt < 0) continue
    const digest = form.digest(line.subarray(0, sealAt))
    if (line.toString('latin1', sealAt, at + 1) === seal(digest, form)) return true
  }
  return false
}
const lineStart = '{"v":'

function seal(digest: string, { field }: { field: string }): string {
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
