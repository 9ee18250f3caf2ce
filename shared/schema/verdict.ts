import * as z from 'zod/mini'

/** What somebody found of one kelengkapan; `belum` = nobody looked yet. */
export const Verdict = z.enum(['belum', 'ada', 'tidak-ada', 'tidak-sah', 'tidak-cocok', 'tidak-berlaku'])
export type Verdict = z.infer<typeof Verdict>
