import { noteUploadAccount } from '#bridge/use-cases/note-upload-account.ts'
import { NoteUploadAccount } from '#shared/schema/upload-account.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const noteUploadAccountProcedure = procedureFor(['ops'])
  .input(NoteUploadAccount)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => noteUploadAccount(ctx.ports, ctx.actor, input))
