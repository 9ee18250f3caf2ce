import * as z from 'zod/mini'
import { mendAnchor } from '#bridge/use-cases/portals/mend-anchor.ts'
import { anchorMenders } from '#shared/domain/anchor/anchor-menders.ts'
import { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { procedureFor } from '../trpc.ts'

export const mendAnchorProcedure = procedureFor(anchorMenders)
  .input(MendAnchor)
  .output(z.strictObject({ seq: z.int() }))
  .mutation(({ ctx, input }) => mendAnchor(ctx.ports, ctx.actor, input))
