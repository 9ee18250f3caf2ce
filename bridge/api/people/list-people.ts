import * as z from 'zod/mini'
import { readNameBook } from '#bridge/use-cases/read-name-book.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

/** Those of the office to whom something can be given. */
export const listPeopleProcedure = procedureFor('signed-in')
  .output(z.array(Person))
  .query(async ({ ctx }) => [...(await readNameBook(ctx.ports.store)).people])
