import { setTargetDate } from '#bridge/use-cases/rules/set-target-date.ts'
import { SetTargetDate } from '#shared/schema/rule-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const setTargetDateProcedure = procedureFor(caseRoles)
  .input(SetTargetDate)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => setTargetDate(ctx.ports, ctx.actor, input))
