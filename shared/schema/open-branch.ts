import * as z from 'zod/mini'
import { DisposisiCard } from './disposisi.ts'

/** A branch that nobody has read, or that was read and has no end, with the record it lies on. */
export const OpenBranch = z.strictObject({
  on: z.strictObject({ kind: z.enum(['case', 'letter']), id: z.string() }),
  number: z.string(),
  branch: DisposisiCard,
})
export type OpenBranch = z.infer<typeof OpenBranch>
