import * as z from 'zod/mini'
import { CaseCard } from '#shared/schema/board.ts'

/** The answer to a command on a berkas: the `seq` of its last event, and the card as it stands now. */
export const RecordedCase = z.strictObject({ seq: z.int(), card: CaseCard })
