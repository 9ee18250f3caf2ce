import * as z from 'zod/mini'
import { confirmPairing } from '#bridge/use-cases/confirm-pairing.ts'
import { Person } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const confirmPairingProcedure = procedureFor('public')
  .input(
    z.strictObject({
      code: z.string().check(z.maxLength(40)),
      label: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    }),
  )
  .output(
    z.strictObject({ token: z.string(), deviceId: z.string(), expiresAt: z.iso.datetime(), me: Person }),
  )
  .mutation(({ ctx, input }) => confirmPairing(ctx.ports, ctx.codes, input))
