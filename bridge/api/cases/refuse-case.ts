import { refuseCase } from '#bridge/use-cases/refuse-case.ts'
import { RefuseCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const refuseCaseProcedure = procedureFor(caseRoles)
  .input(RefuseCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => refuseCase(ctx.ports, ctx.actor, input))
