import { confirmSheet } from '#bridge/use-cases/disposisi/confirm-sheet.ts'
import { ConfirmSheet } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { RecordedHost } from '../disposisi/recorded-host.ts'
import { procedureFor } from '../trpc.ts'

export const confirmSheetProcedure = procedureFor(caseRoles)
  .input(ConfirmSheet)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => confirmSheet(ctx.ports, ctx.actor, input))
