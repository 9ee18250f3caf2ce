import { recordStatuses } from '#bridge/use-cases/participants/record-statuses.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { RecordStatuses } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const recordStatusesProcedure = procedureFor(caseRoles)
  .input(RecordStatuses)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => recordStatuses(ctx.ports, ctx.actor, input))
