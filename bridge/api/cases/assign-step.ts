import { assignStep } from '#bridge/use-cases/assign-step.ts'
import { AssignStep } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const assignStepProcedure = procedureFor(caseRoles)
  .input(AssignStep)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => assignStep(ctx.ports, ctx.actor, input))
