import * as z from 'zod/mini'
import { rehearsalPicture } from '#bridge/use-cases/rehearsal-picture.ts'
import { MadePaper } from '#shared/schema/make-paper.ts'
import { procedureFor } from '../trpc.ts'

export const rehearsalPictureProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid(), rowId: z.string().check(z.maxLength(100)) }))
  .output(MadePaper)
  .query(({ ctx, input }) => rehearsalPicture(ctx.ports, ctx.actor, input))
