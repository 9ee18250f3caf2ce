import { passOnDisposisi } from '#bridge/use-cases/disposisi/pass-on-disposisi.ts'
import { PassOnDisposisi } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedHost } from './recorded-host.ts'

export const passOnDisposisiProcedure = procedureFor(caseRoles)
  .input(PassOnDisposisi)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => passOnDisposisi(ctx.ports, ctx.actor, input))
