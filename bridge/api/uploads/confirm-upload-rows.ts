import { confirmUploadRows } from '#bridge/use-cases/confirm-upload-rows.ts'
import { ConfirmUploadRows } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const confirmUploadRowsProcedure = procedureFor(['ops'])
  .input(ConfirmUploadRows)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => confirmUploadRows(ctx.ports, ctx.actor, input))
