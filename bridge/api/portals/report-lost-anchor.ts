import * as z from 'zod/mini'
import { reportLostAnchor } from '#bridge/use-cases/portals/report-lost-anchor.ts'
import { AnchorCommand } from '#shared/schema/anchor-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const reportLostAnchorProcedure = procedureFor(caseRoles)
  .input(AnchorCommand)
  .output(z.strictObject({ seq: z.int() }))
  .mutation(({ ctx, input }) => reportLostAnchor(ctx.ports, ctx.actor, input))
