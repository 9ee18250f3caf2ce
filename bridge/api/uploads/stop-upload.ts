import { stopUpload } from '#bridge/use-cases/stop-upload.ts'
import { StopUpload } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const stopUploadProcedure = procedureFor(['ops', 'supervisor'])
  .input(StopUpload)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => stopUpload(ctx.ports, ctx.actor, input))
