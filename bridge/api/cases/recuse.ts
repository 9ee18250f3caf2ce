import { recuse } from '#bridge/use-cases/organisation/recuse.ts'
import { Recuse } from '#shared/schema/recuse.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const recuseProcedure = procedureFor(caseRoles)
  .input(Recuse)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => recuse(ctx.ports, ctx.actor, input))
