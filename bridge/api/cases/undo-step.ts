import { undoStep } from '#bridge/use-cases/undo-step.ts'
import { UndoStep } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const undoStepProcedure = procedureFor(caseRoles)
  .input(UndoStep)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => undoStep(ctx.ports, ctx.actor, input))
