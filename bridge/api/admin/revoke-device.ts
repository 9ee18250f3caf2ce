import * as z from 'zod/mini'
import { revokeDevice } from '#bridge/use-cases/revoke-device.ts'
import { procedureFor } from '../trpc.ts'

export const revokeDeviceProcedure = procedureFor(['admin'])
  .input(z.strictObject({ commandId: z.uuid(), deviceId: z.string().check(z.maxLength(80)) }))
  .output(z.strictObject({}))
  .mutation(async ({ ctx, input }) => {
    await revokeDevice(ctx.ports, ctx.actor, input)
    return {}
  })
