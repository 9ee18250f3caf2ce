import * as z from 'zod/mini'
import { readReturnedRows } from '#bridge/use-cases/letter/read-returned-rows.ts'
import { MadePaper } from '#shared/schema/make-paper.ts'
import { procedureFor } from '../trpc.ts'

export const readReturnedRowsProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid(), form: z.enum(['pdf', 'xlsx']) }))
  .output(MadePaper)
  .query(({ ctx, input }) => readReturnedRows(ctx.ports, ctx.actor, input))
