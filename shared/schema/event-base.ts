import * as z from 'zod/mini'

/** Who did it, when, and by which command; on every event. */
export const eventBase = { at: z.iso.datetime(), actorId: z.string(), commandId: z.string() }
