import { askRepair } from '#bridge/use-cases/organisation/ask-repair.ts'
import { AskRepair } from '#shared/schema/ask-repair.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const askRepairProcedure = procedureFor(caseRoles)
  .input(AskRepair)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => askRepair(ctx.ports, ctx.actor, input))
