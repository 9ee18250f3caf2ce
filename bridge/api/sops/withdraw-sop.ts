import { withdrawSop } from '#bridge/use-cases/sops/withdraw-sop.ts'
import { SopStatus, WithdrawSop } from '#shared/schema/sop-version.ts'
import { procedureFor } from '../trpc.ts'

export const withdrawSopProcedure = procedureFor(['pengesah-sop'])
  .input(WithdrawSop)
  .output(SopStatus)
  .mutation(({ ctx, input }) => withdrawSop(ctx.ports, ctx.actor, input))
