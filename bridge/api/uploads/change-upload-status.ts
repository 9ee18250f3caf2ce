import { changeUploadStatus } from '#bridge/use-cases/change-upload-status.ts'
import { ChangeUploadStatus } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const changeUploadStatusProcedure = procedureFor(['ops'])
  .input(ChangeUploadStatus)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => changeUploadStatus(ctx.ports, ctx.actor, input))
