import { openCase } from '#bridge/use-cases/open-case.ts'
import { OpenCase } from '#shared/schema/open-case.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedCase } from './recorded-case.ts'

export const openCaseProcedure = procedureFor(['petugas', 'tu'])
  .input(OpenCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => openCase(ctx.ports, ctx.actor, input))
