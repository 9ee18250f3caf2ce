import * as z from 'zod/mini'
import { uploadSample } from '#bridge/use-cases/upload-sample.ts'
import { SampledRow } from '#shared/schema/sampled-row.ts'
import { procedureFor } from '../trpc.ts'

export const uploadSampleProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(z.array(SampledRow))
  .query(({ ctx, input }) => uploadSample(ctx.ports, ctx.actor, input.runId))
