import { withdrawDisposisi } from '#bridge/use-cases/disposisi/withdraw-disposisi.ts'
import { WithdrawDisposisi } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedHost } from './recorded-host.ts'

export const withdrawDisposisiProcedure = procedureFor(caseRoles)
  .input(WithdrawDisposisi)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => withdrawDisposisi(ctx.ports, ctx.actor, input))
