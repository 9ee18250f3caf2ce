import { recordNotice } from '#bridge/use-cases/record-notice.ts'
import { RecordNotice } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const recordNoticeProcedure = procedureFor(caseRoles)
  .input(RecordNotice)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => recordNotice(ctx.ports, ctx.actor, input))
