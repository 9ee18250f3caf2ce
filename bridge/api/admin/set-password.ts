import * as z from 'zod/mini'
import { setPassword } from '#bridge/use-cases/phone/set-password.ts'
import { SetPassword } from '#shared/schema/account.ts'
import { procedureFor } from '../trpc.ts'

export const setPasswordProcedure = procedureFor(['admin'])
  .input(SetPassword)
  .output(z.strictObject({}))
  .mutation(async ({ ctx, input }) => {
    await setPassword(ctx.ports, ctx.actor, input)
    return {}
  })
