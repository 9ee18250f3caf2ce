import { addUploadRows } from '#bridge/use-cases/add-upload-rows.ts'
import { AddUploadRows } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const addUploadRowsProcedure = procedureFor(['ops'])
  .input(AddUploadRows)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => addUploadRows(ctx.ports, ctx.actor, input))
