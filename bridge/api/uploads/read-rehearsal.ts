import * as z from 'zod/mini'
import { readRehearsal } from '#bridge/use-cases/read-rehearsal.ts'
import { RehearsedCard } from '#shared/schema/rehearsal.ts'
import { procedureFor } from '../trpc.ts'

export const readRehearsalProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(z.array(RehearsedCard))
  .query(({ ctx, input }) => readRehearsal(ctx.ports, ctx.actor, input.runId))
