import * as z from 'zod/mini'

/** A language that people read. */
export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>
