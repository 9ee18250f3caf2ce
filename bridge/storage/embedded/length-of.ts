import { stat } from 'node:fs/promises'

/** Bytes in a file; 0 where there is none. */
export async function lengthOf(file: string): Promise<number> {
  return (await stat(file, { throwIfNoEntry: false }))?.size ?? 0
}
