import { reopenCase } from '#bridge/use-cases/reopen-case.ts'
import { ReopenCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const reopenCaseProcedure = procedureFor(caseRoles)
  .input(ReopenCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => reopenCase(ctx.ports, ctx.actor, input))
