import { giveParaf } from '#bridge/use-cases/give-paraf.ts'
import { GiveSigning } from '#shared/schema/give-signing.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const giveParafProcedure = procedureFor(caseRoles)
  .input(GiveSigning)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => giveParaf(ctx.ports, ctx.actor, input))
