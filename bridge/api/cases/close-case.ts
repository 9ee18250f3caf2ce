import { closeCase } from '#bridge/use-cases/close-case.ts'
import { CloseCase } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const closeCaseProcedure = procedureFor(caseRoles)
  .input(CloseCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => closeCase(ctx.ports, ctx.actor, input))
