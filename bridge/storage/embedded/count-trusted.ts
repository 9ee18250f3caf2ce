import type { JournalPart } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import { readPieces } from './read-pieces.ts'
import { lookOf, partLabel, type SealedPart } from './sealed-part.ts'

/**
 * How many of the full parts, from the first on, are as the head says: where the file system says that nobody has
 * written one since, it is believed for the start and read right after it; else it is read now.
 */
export async function countTrusted(
  parts: readonly JournalPart[],
  sealed: readonly SealedPart[],
  form: KeyedForm,
): Promise<number> {
  let trusted = 0
  for (const [at, mark] of sealed.entries()) {
    const part = parts[at]
    if (!part || at === parts.length - 1 || part.bytes !== mark.bytes) break
    if ((await lookOf(part.file)) !== mark.look && !(await isWhole(part.file, mark, form))) break
    trusted++
  }
  return trusted
}

/** Whether every byte of a part is as it was when it was left. */
async function isWhole(file: string, { digest, bytes }: SealedPart, form: KeyedForm): Promise<boolean> {
  const hash = form.content(partLabel)
  let length = 0
  for await (const piece of readPieces(file)) {
    hash.update(piece)
    length += piece.length
  }
  return length === bytes && hash.value() === digest
}
