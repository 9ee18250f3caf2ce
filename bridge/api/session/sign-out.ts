import * as z from 'zod/mini'
import { revokeDevice } from '#bridge/use-cases/revoke-device.ts'
import { procedureFor } from '../trpc.ts'

/** Ends the device that asks; its token is worth nothing from then on. */
export const signOutProcedure = procedureFor('signed-in')
  .output(z.strictObject({}))
  .mutation(async ({ ctx: { ports, actor, signedIn } }) => {
    await revokeDevice(ports, actor, { commandId: ports.newId(), deviceId: signedIn.device.id })
    return {}
  })
