import * as z from 'zod/mini'
import { Capacity } from './capacity.ts'
import { Raised } from './route.ts'

/**
 * What should be looked at before somebody acts: a Plh or Plt may do it, though nobody has looked whether it is a
 * keputusan strategis; it is one, so that they may not; or nobody fills the post.
 */
export const RouteWarning = z.enum(['acting-unmarked', 'acting-barred', 'vacant'])
export type RouteWarning = z.infer<typeof RouteWarning>

/** The posts that a step has come to, with who fills them today. */
export const RouteCard = z.strictObject({
  posts: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      fillers: z.array(z.strictObject({ name: z.string(), jabatan: z.string(), capacity: Capacity })),
    }),
  ),
  raised: z.optional(Raised),
  warning: z.optional(RouteWarning),
})
export type RouteCard = z.infer<typeof RouteCard>
