import * as z from 'zod/mini'
import { readUploadReport } from '#bridge/use-cases/read-upload-report.ts'
import { MadePaper } from '#shared/schema/make-paper.ts'
import { procedureFor } from '../trpc.ts'

export const readUploadReportProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid(), form: z.enum(['pdf', 'xlsx']) }))
  .output(MadePaper)
  .query(({ ctx, input }) => readUploadReport(ctx.ports, ctx.actor, input))
