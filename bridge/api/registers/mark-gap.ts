import { markGap } from '#bridge/use-cases/register/mark-gap.ts'
import { MarkGap } from '#shared/schema/register.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedRegister } from './recorded-register.ts'

export const markGapProcedure = procedureFor(['tu'])
  .input(MarkGap)
  .output(RecordedRegister)
  .mutation(({ ctx, input }) => markGap(ctx.ports, ctx.actor, input))
