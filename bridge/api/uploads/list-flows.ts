import * as z from 'zod/mini'
import { UploadFlowNote } from '#shared/schema/upload-desk.ts'
import { procedureFor } from '../trpc.ts'

export const listFlowsProcedure = procedureFor(['ops'])
  .output(z.readonly(z.array(UploadFlowNote)))
  .query(({ ctx }) => ctx.ports.workbooks.flows())
