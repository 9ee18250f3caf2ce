import { recordSrikandi } from '#bridge/use-cases/disposisi/record-srikandi.ts'
import { RecordSrikandi } from '#shared/schema/srikandi.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedHost } from './recorded-host.ts'

export const recordSrikandiProcedure = procedureFor(caseRoles)
  .input(RecordSrikandi)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => recordSrikandi(ctx.ports, ctx.actor, input))
