import { liftHold } from '#bridge/use-cases/lift-hold.ts'
import { LiftHold } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const liftHoldProcedure = procedureFor(caseRoles)
  .input(LiftHold)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => liftHold(ctx.ports, ctx.actor, input))
