import type { OpenPart } from './check-open-part.ts'
import type { ContentDigest } from './content-digest.ts'
import { type JournalMark, journalStart } from './journal-line.ts'
import type { JournalPart } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import { readPieces } from './read-pieces.ts'
import { replayJournal } from './replay-journal.ts'
import { lookOf, partLabel, type SealedPart } from './sealed-part.ts'

interface SealOptions {
  /** Those that the head tells of, and how many of them are believed. */
  readonly known: readonly SealedPart[]
  readonly trusted: number
  /** Of the last part as far as the head told of it, where that was right. */
  readonly open: OpenPart | undefined
  readonly end: JournalMark
  readonly form: KeyedForm
}

/**
 * The full parts as the next head will tell of them, and the digest of the one after them so far. Those that no head
 * told of, or that lie elsewhere now, were just checked.
 */
export async function sealParts(
  parts: readonly JournalPart[],
  { known, trusted, open, end, form }: SealOptions,
): Promise<{ sealed: SealedPart[]; digest: ContentDigest }> {
  const sealed: SealedPart[] = []
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const mark = at < trusted ? known[at] : undefined
    const look = (await lookOf(part.file)) ?? ''
    if (mark) sealed.push({ ...mark, look })
    else sealed.push({ ...(await sealOf(part, sealed.at(-1), form)), look })
  }
  const last = parts.at(-1)
  const { bytes: from, digest } = open ?? { bytes: 0, digest: form.content(partLabel) }
  const bytes = end.bytes - (last?.start ?? 0)
  if (last) for await (const piece of readPieces(last.file, { from, end: bytes })) digest.update(piece)
  return { sealed, digest }
}

async function sealOf(
  part: JournalPart,
  before: SealedPart | undefined,
  form: KeyedForm,
): Promise<Omit<SealedPart, 'look'>> {
  const from = before ? { seq: before.seq, bytes: part.start, hash: before.hash } : journalStart
  const { end } = await replayJournal([part], { form, from, knownUpTo: Number.POSITIVE_INFINITY })
  const digest = form.content(partLabel)
  for await (const piece of readPieces(part.file)) digest.update(piece)
  return { bytes: part.bytes, seq: end.seq, hash: end.hash, digest: digest.value() }
}
