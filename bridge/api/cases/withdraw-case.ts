import { withdrawCase } from '#bridge/use-cases/withdraw-case.ts'
import { WithdrawCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const withdrawCaseProcedure = procedureFor(caseRoles)
  .input(WithdrawCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => withdrawCase(ctx.ports, ctx.actor, input))
