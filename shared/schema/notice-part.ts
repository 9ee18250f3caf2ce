import * as z from 'zod/mini'

/**
 * Parts that the text of a notice may name. It goes over channels that are not the office's: nothing personal is among
 * them.
 */
export const NoticePart = z.enum(['number', 'agency'])
export type NoticePart = z.infer<typeof NoticePart>
