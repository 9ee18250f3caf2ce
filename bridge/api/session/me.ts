import { personOf } from '#bridge/use-cases/read-name-book.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const meProcedure = procedureFor('signed-in')
  .output(Person)
  .query(({ ctx }) => personOf(ctx.ports.store, ctx.signedIn.account))
