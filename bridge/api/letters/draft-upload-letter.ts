import { draftUploadLetter } from '#bridge/use-cases/letter/draft-upload-letter.ts'
import { DraftUploadLetter } from '#shared/schema/letter-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const draftUploadLetterProcedure = procedureFor(['ops', 'supervisor'])
  .input(DraftUploadLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => draftUploadLetter(ctx.ports, ctx.actor, input))
