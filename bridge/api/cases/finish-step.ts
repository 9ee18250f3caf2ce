import { finishStep } from '#bridge/use-cases/finish-step.ts'
import { FinishStep } from '#shared/schema/step-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const finishStepProcedure = procedureFor(caseRoles)
  .input(FinishStep)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => finishStep(ctx.ports, ctx.actor, input))
