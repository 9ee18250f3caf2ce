import { skipStep } from '#bridge/use-cases/skip-step.ts'
import { SkipStep } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const skipStepProcedure = procedureFor(caseRoles)
  .input(SkipStep)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => skipStep(ctx.ports, ctx.actor, input))
