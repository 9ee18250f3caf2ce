import * as z from 'zod/mini'
import { listAccounts } from '#bridge/use-cases/list-accounts.ts'
import { Account } from '#shared/schema/account.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const listAccountsProcedure = procedureFor(['admin'])
  .output(z.array(z.strictObject({ ...Person.shape, disabledAt: Account.shape.disabledAt })))
  .query(({ ctx }) => listAccounts(ctx.ports.store))
