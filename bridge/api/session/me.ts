import { readMe } from '#bridge/use-cases/organisation/read-me.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const meProcedure = procedureFor('signed-in')
  .output(Person)
  .query(({ ctx }) => readMe(ctx.ports, ctx.signedIn.account))
