import { publishSop } from '#bridge/use-cases/sops/publish-sop.ts'
import { PublishSop, SopStatus } from '#shared/schema/sop-version.ts'
import { procedureFor } from '../trpc.ts'

export const publishSopProcedure = procedureFor(['pengesah-sop'])
  .input(PublishSop)
  .output(SopStatus)
  .mutation(({ ctx, input }) => publishSop(ctx.ports, ctx.actor, input))
