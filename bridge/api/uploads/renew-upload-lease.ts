import { renewUploadLease } from '#bridge/use-cases/renew-upload-lease.ts'
import { RenewUploadLease } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const renewUploadLeaseProcedure = procedureFor(['ops'])
  .input(RenewUploadLease)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => renewUploadLease(ctx.ports, ctx.actor, input))
