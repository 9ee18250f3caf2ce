import * as z from 'zod/mini'
import { Door } from './account.ts'

/**
 * Who did it, when, and by which command; on every event. `jabatan` = in what right, as it is printed, where the post he
 * acted in is not his own; `door` = that he did it on the phone page.
 */
export const eventBase = {
  ...{ at: z.iso.datetime(), actorId: z.string(), commandId: z.string() },
  jabatan: z.optional(z.string()),
  door: z.optional(Door),
}
