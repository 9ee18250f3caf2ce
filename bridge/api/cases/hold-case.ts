import { holdCase } from '#bridge/use-cases/hold-case.ts'
import { HoldCase } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const holdCaseProcedure = procedureFor(caseRoles)
  .input(HoldCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => holdCase(ctx.ports, ctx.actor, input))
