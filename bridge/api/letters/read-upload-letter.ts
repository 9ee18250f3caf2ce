import * as z from 'zod/mini'
import { readUploadLetter } from '#bridge/use-cases/letter/read-upload-letter.ts'
import { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { procedureFor } from '../trpc.ts'

export const readUploadLetterProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(UploadLetterDraft)
  .query(({ ctx, input }) => readUploadLetter(ctx.ports, ctx.actor, input.runId))
