import * as z from 'zod/mini'
import { RowState } from './upload-run.ts'

/** A row of an upload that did not go through, as a person is told of it. */
export const TroubledRow = z.strictObject({
  line: z.int(),
  state: RowState,
  /** One sentence in Bahasa Indonesia, as in the report. */
  reason: z.string(),
})
export type TroubledRow = z.infer<typeof TroubledRow>
