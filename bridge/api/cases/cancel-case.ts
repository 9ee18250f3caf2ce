import { cancelCase } from '#bridge/use-cases/cancel-case.ts'
import { CancelCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const cancelCaseProcedure = procedureFor(caseRoles)
  .input(CancelCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => cancelCase(ctx.ports, ctx.actor, input))
