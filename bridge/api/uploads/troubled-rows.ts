import * as z from 'zod/mini'
import { troubledRows } from '#bridge/use-cases/troubled-rows.ts'
import { TroubledRow } from '#shared/schema/troubled-row.ts'
import { procedureFor } from '../trpc.ts'

export const troubledRowsProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(z.array(TroubledRow))
  .query(({ ctx, input }) => troubledRows(ctx.ports, ctx.actor, input.runId))
