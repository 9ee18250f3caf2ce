import * as z from 'zod/mini'
import { disableAccount } from '#bridge/use-cases/disable-account.ts'
import { procedureFor } from '../trpc.ts'

export const disableAccountProcedure = procedureFor(['admin'])
  .input(z.strictObject({ commandId: z.uuid(), accountId: z.string().check(z.maxLength(80)) }))
  .output(z.strictObject({}))
  .mutation(async ({ ctx, input }) => {
    await disableAccount(ctx.ports, ctx.actor, input)
    return {}
  })
