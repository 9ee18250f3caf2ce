import { stat } from 'node:fs/promises'
import * as z from 'zod/mini'

/** A full part of the journal, as it was when it was left. */
export const SealedPart = z.strictObject({
  bytes: z.int(),
  /** Last event in it, and the digest of its last line. */
  seq: z.int(),
  hash: z.string(),
  /** Over the whole file, under the key of the chain (`digestOfPart`). */
  digest: z.string(),
  /** What the file system says of it: where this is the same, nobody has written it since. */
  look: z.string(),
})
export type SealedPart = z.infer<typeof SealedPart>

export const partLabel = 'part'

/** Changes when anybody writes the file or puts another in its place; undefined where there is none. */
export async function lookOf(file: string): Promise<string | undefined> {
  const seen = await stat(file, { bigint: true, throwIfNoEntry: false })
  return seen && `${seen.size}-${seen.mtimeNs}-${seen.ctimeNs}-${seen.ino}`
}
