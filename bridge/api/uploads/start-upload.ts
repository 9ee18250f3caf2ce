import { startUpload } from '#bridge/use-cases/start-upload.ts'
import { StartUpload } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const startUploadProcedure = procedureFor(['ops'])
  .input(StartUpload)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => startUpload(ctx.ports, ctx.actor, input))
