import { planSentWorkbook } from '#bridge/use-cases/upload-desk/plan-sent-workbook.ts'
import { PlanWorkbook } from '#shared/schema/upload-desk.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const planWorkbookProcedure = procedureFor(['ops'])
  .input(PlanWorkbook)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => planSentWorkbook(ctx.ports, ctx.actor, input))
