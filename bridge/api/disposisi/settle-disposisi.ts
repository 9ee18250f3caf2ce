import { settleDisposisi } from '#bridge/use-cases/disposisi/settle-disposisi.ts'
import { SettleDisposisi } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedHost } from './recorded-host.ts'

export const settleDisposisiProcedure = procedureFor(caseRoles)
  .input(SettleDisposisi)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => settleDisposisi(ctx.ports, ctx.actor, input))
