import { reserveNumbers } from '#bridge/use-cases/register/reserve-numbers.ts'
import { ReserveNumbers } from '#shared/schema/register.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedRegister } from './recorded-register.ts'

export const reserveNumbersProcedure = procedureFor(['tu'])
  .input(ReserveNumbers)
  .output(RecordedRegister)
  .mutation(({ ctx, input }) => reserveNumbers(ctx.ports, ctx.actor, input))
