import * as z from 'zod/mini'
import { readStatus } from '#bridge/use-cases/read-status.ts'
import { CaseFile } from '#shared/schema/case-file.ts'
import { procedureFor } from '../trpc.ts'

const Count = z.int()

export const readStatusProcedure = procedureFor(['admin'])
  .output(
    z.strictObject({
      lastSeq: Count,
      sops: Count,
      accounts: Count,
      devices: Count,
      cases: z.record(CaseFile.shape.status, Count),
      pengaduan: z.strictObject({ diterima: Count, ditanggapi: Count }),
      uploads: Count,
    }),
  )
  .query(({ ctx }) => readStatus(ctx.ports))
