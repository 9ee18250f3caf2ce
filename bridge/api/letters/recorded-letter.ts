import * as z from 'zod/mini'
import { LetterCard } from '#shared/schema/letter.ts'

/** The answer to a command on a letter: the `seq` of its last event, and the card as it stands now. */
export const RecordedLetter = z.strictObject({ seq: z.int(), card: LetterCard })
