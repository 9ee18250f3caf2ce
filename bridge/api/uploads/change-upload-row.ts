import { changeUploadRow } from '#bridge/use-cases/change-upload-row.ts'
import { ChangeUploadRow } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const changeUploadRowProcedure = procedureFor(['ops'])
  .input(ChangeUploadRow)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => changeUploadRow(ctx.ports, ctx.actor, input))
