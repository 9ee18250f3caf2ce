import * as z from 'zod/mini'
import { leaseUpload } from '#bridge/use-cases/lease-upload.ts'
import { LeaseUpload } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const leaseUploadProcedure = procedureFor(['ops'])
  .input(LeaseUpload)
  .output(z.strictObject({ ...RecordedUpload.shape, token: z.int() }))
  .mutation(({ ctx, input }) => leaseUpload(ctx.ports, ctx.actor, input))
