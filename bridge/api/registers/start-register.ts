import { startRegister } from '#bridge/use-cases/register/start-register.ts'
import { StartRegister } from '#shared/schema/register.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedRegister } from './recorded-register.ts'

export const startRegisterProcedure = procedureFor(['tu'])
  .input(StartRegister)
  .output(RecordedRegister)
  .mutation(({ ctx, input }) => startRegister(ctx.ports, ctx.actor, input))
