import * as z from 'zod/mini'

/** Why a berkas goes back or is refused: what lacks, what is not genuine, what is wrong in it. */
export const ReasonCode = z.enum(['kelengkapan', 'keabsahan', 'isi'])
export type ReasonCode = z.infer<typeof ReasonCode>
