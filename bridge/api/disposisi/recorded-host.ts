import * as z from 'zod/mini'
import { CaseCard } from '#shared/schema/board.ts'
import { LetterCard } from '#shared/schema/letter.ts'

/** The answer to a command on a disposisi: the `seq` of its last event, and the card of the record it lies on. */
export const RecordedHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), seq: z.int(), card: CaseCard }),
  z.strictObject({ kind: z.literal('letter'), seq: z.int(), card: LetterCard }),
])
