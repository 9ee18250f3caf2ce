import * as z from 'zod/mini'
import { listNotices } from '#bridge/use-cases/list-notices.ts'
import { Notice } from '#shared/schema/notice.ts'
import { procedureFor } from '../trpc.ts'

export const listNoticesProcedure = procedureFor('signed-in')
  .output(z.array(Notice))
  .query(({ ctx }) => listNotices(ctx.ports, ctx.actor))
