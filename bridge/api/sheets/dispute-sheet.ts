import { disputeSheet } from '#bridge/use-cases/disposisi/dispute-sheet.ts'
import { DisputeSheet } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { RecordedHost } from '../disposisi/recorded-host.ts'
import { procedureFor } from '../trpc.ts'

export const disputeSheetProcedure = procedureFor(caseRoles)
  .input(DisputeSheet)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => disputeSheet(ctx.ports, ctx.actor, input))
