import * as z from 'zod/mini'

/**
 * In what right somebody acts for a post: it is his own; Plh, while its holder is away; Plt, while it is vacant; a
 * stand-in on leave; a.n., signing for it by mandate; u.b., by a mandate handed on.
 */
export const Capacity = z.enum(['own', 'plh', 'plt', 'stand-in', 'an', 'ub'])
export type Capacity = z.infer<typeof Capacity>
