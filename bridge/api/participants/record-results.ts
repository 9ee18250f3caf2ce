import { recordResults } from '#bridge/use-cases/participants/record-results.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { RecordResults } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const recordResultsProcedure = procedureFor(caseRoles)
  .input(RecordResults)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => recordResults(ctx.ports, ctx.actor, input))
