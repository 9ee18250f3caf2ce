import * as z from 'zod/mini'
import { listSops } from '#bridge/use-cases/sops/list-sops.ts'
import { Sop } from '#shared/schema/sop.ts'
import { procedureFor } from '../trpc.ts'

export const listSopsProcedure = procedureFor('signed-in')
  .input(z.optional(z.strictObject({ all: z._default(z.boolean(), false) })))
  .output(z.array(Sop))
  .query(({ ctx, input }) => listSops(ctx.ports, input ?? { all: false }))
