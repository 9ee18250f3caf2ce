import { reassignCase } from '#bridge/use-cases/reassign-case.ts'
import { ReassignCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const reassignCaseProcedure = procedureFor(caseRoles)
  .input(ReassignCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => reassignCase(ctx.ports, ctx.actor, input))
