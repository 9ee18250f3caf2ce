import * as z from 'zod/mini'
import { uploadById } from '#bridge/use-cases/upload-by-id.ts'
import { UploadCard } from '#shared/schema/board.ts'
import { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'

export const uploadByIdProcedure = procedureFor(['ops', 'supervisor'])
  .input(z.strictObject({ runId: z.uuid() }))
  .output(
    z.strictObject({
      card: UploadCard,
      run: UploadRun,
      rows: z.array(z.strictObject({ ...UploadRow.shape, data: z.record(z.string(), z.string()) })),
    }),
  )
  .query(({ ctx, input }) => uploadById(ctx.ports, ctx.actor, input.runId))
