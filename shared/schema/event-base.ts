import * as z from 'zod/mini'

/**
 * Who did it, when, and by which command; on every event. `jabatan` = in what right, as it is printed, where the post he
 * acted in is not his own.
 */
export const eventBase = {
  ...{ at: z.iso.datetime(), actorId: z.string(), commandId: z.string() },
  jabatan: z.optional(z.string()),
}
