import * as z from 'zod/mini'
import { listUploads } from '#bridge/use-cases/list-uploads.ts'
import { UploadCard } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const listUploadsProcedure = procedureFor(['ops', 'supervisor'])
  .output(z.array(UploadCard))
  .query(({ ctx }) => listUploads(ctx.ports, ctx.actor))
