import { recordTtd } from '#bridge/use-cases/record-ttd.ts'
import { GiveSigning } from '#shared/schema/give-signing.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const recordTtdProcedure = procedureFor(caseRoles)
  .input(GiveSigning)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => recordTtd(ctx.ports, ctx.actor, input))
