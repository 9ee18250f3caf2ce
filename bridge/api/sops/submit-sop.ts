import { submitSop } from '#bridge/use-cases/sops/submit-sop.ts'
import { SopStatus, SubmitSop } from '#shared/schema/sop-version.ts'
import { procedureFor } from '../trpc.ts'

export const submitSopProcedure = procedureFor(['petugas', 'tu', 'supervisor', 'admin'])
  .input(SubmitSop)
  .output(SopStatus)
  .mutation(({ ctx, input }) => submitSop(ctx.ports, ctx.actor, input))
