import * as z from 'zod/mini'
import { sampledPdf } from '#bridge/use-cases/sampled-pdf.ts'
import { MadePaper } from '#shared/schema/make-paper.ts'
import { procedureFor } from '../trpc.ts'

export const sampledPdfProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid(), rowId: z.string() }))
  .output(MadePaper)
  .query(({ ctx, input }) => sampledPdf(ctx.ports, ctx.actor, input))
