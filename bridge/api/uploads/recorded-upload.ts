import * as z from 'zod/mini'
import { UploadCard } from '#shared/schema/board.ts'

/** The answer to a command on an upload: the `seq` of its last event, and the run in figures as it stands now. */
export const RecordedUpload = z.strictObject({ seq: z.int(), card: UploadCard })
