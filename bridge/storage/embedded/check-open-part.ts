import type { ContentDigest } from './content-digest.ts'
import type { HeadReading } from './head.ts'
import type { JournalPart } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import { readPieces } from './read-pieces.ts'
import { partLabel } from './sealed-part.ts'

/** The part that is being written, as far as it was checked: so many bytes, and the digest over them. */
export interface OpenPart {
  readonly bytes: number
  readonly digest: ContentDigest
}

/**
 * Whether the last part is, up to the mark of the head, what was written: one digest over all of it instead of one a
 * line. Undefined where it is not, or the head does not tell: then its lines are read, which finds the bad one.
 */
export async function checkOpenPart(
  last: JournalPart | undefined,
  { mark, open }: Pick<HeadReading, 'mark' | 'open'>,
  form: KeyedForm,
): Promise<OpenPart | undefined> {
  if (!last || open === undefined || mark.bytes < last.start) return undefined
  const bytes = mark.bytes - last.start
  const digest = form.content(partLabel)
  for await (const piece of readPieces(last.file, { end: bytes })) digest.update(piece)
  return digest.value() === open ? { bytes, digest } : undefined
}
