import * as z from 'zod/mini'
import { sweepDocuments } from '#bridge/use-cases/documents/sweep-documents.ts'
import { procedureFor } from '../trpc.ts'

export const sweepDocumentsProcedure = procedureFor(['admin'])
  .output(z.strictObject({ files: z.int(), bytes: z.int() }))
  .mutation(({ ctx }) => sweepDocuments(ctx.ports))
