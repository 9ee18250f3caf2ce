import { planUpload } from '#bridge/use-cases/plan-upload.ts'
import { PlanUpload } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const planUploadProcedure = procedureFor(['ops'])
  .input(PlanUpload)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => planUpload(ctx.ports, ctx.actor, input))
