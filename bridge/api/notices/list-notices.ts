import * as z from 'zod/mini'
import { listNotices } from '#bridge/use-cases/list-notices.ts'
import { Notice } from '#shared/schema/notice.ts'
import { procedureFor } from '../trpc.ts'

export const listNoticesProcedure = procedureFor('signed-in')
  .input(z.optional(z.strictObject({ language: z.enum(['id', 'en']) })))
  .output(z.array(Notice))
  .query(({ ctx, input }) => listNotices(ctx.ports, ctx.actor, input?.language))
