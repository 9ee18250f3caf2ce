import * as z from 'zod/mini'
import { uploadSample } from '#bridge/use-cases/upload-sample.ts'
import { procedureFor } from '../trpc.ts'

export const uploadSampleProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(z.array(z.strictObject({ id: z.string(), line: z.int(), data: z.record(z.string(), z.string()) })))
  .query(({ ctx, input }) => uploadSample(ctx.ports, ctx.actor, input.runId))
