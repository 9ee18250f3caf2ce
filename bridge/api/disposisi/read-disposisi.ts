import { readDisposisi } from '#bridge/use-cases/disposisi/read-disposisi.ts'
import { ReadDisposisi } from '#shared/schema/disposisi-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedHost } from './recorded-host.ts'

export const readDisposisiProcedure = procedureFor(caseRoles)
  .input(ReadDisposisi)
  .output(RecordedHost)
  .mutation(({ ctx, input }) => readDisposisi(ctx.ports, ctx.actor, input))
