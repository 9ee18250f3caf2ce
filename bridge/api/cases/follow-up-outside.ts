import { followUpOutside } from '#bridge/use-cases/follow-up-outside.ts'
import { FollowUpOutside } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const followUpOutsideProcedure = procedureFor(caseRoles)
  .input(FollowUpOutside)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => followUpOutside(ctx.ports, ctx.actor, input))
