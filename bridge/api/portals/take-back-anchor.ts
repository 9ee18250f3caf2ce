import * as z from 'zod/mini'
import { takeBackAnchor } from '#bridge/use-cases/portals/take-back-anchor.ts'
import { anchorMenders } from '#shared/domain/anchor/anchor-menders.ts'
import { AnchorCommand } from '#shared/schema/anchor-command.ts'
import { procedureFor } from '../trpc.ts'

export const takeBackAnchorProcedure = procedureFor(anchorMenders)
  .input(AnchorCommand)
  .output(z.strictObject({ seq: z.int() }))
  .mutation(({ ctx, input }) => takeBackAnchor(ctx.ports, ctx.actor, input))
