import { readDisposisi } from '#bridge/use-cases/read-disposisi.ts'
import { ReadDisposisi } from '#shared/schema/case-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const readDisposisiProcedure = procedureFor(caseRoles)
  .input(ReadDisposisi)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => readDisposisi(ctx.ports, ctx.actor, input))
