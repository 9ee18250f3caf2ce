import { addAccount } from '#bridge/use-cases/add-account.ts'
import { AddAccount } from '#shared/schema/account.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const addAccountProcedure = procedureFor(['admin'])
  .input(AddAccount)
  .output(Person)
  .mutation(({ ctx, input }) => addAccount(ctx.ports, ctx.actor, input))
