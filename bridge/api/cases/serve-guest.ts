import { serveGuest } from '#bridge/use-cases/serve-guest.ts'
import { ServeGuest } from '#shared/schema/serve-guest.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedCase } from './recorded-case.ts'

export const serveGuestProcedure = procedureFor(['petugas', 'tu'])
  .input(ServeGuest)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => serveGuest(ctx.ports, ctx.actor, input))
