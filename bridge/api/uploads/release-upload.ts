import { releaseUpload } from '#bridge/use-cases/release-upload.ts'
import { ReleaseUpload } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const releaseUploadProcedure = procedureFor(['ops', 'supervisor'])
  .input(ReleaseUpload)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => releaseUpload(ctx.ports, ctx.actor, input))
