import { giveApproval } from '#bridge/use-cases/give-approval.ts'
import { GiveSigning } from '#shared/schema/give-signing.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const giveApprovalProcedure = procedureFor(caseRoles)
  .input(GiveSigning)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => giveApproval(ctx.ports, ctx.actor, input))
