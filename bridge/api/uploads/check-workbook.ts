import { checkSentWorkbook } from '#bridge/use-cases/upload-desk/check-sent-workbook.ts'
import { CheckedWorkbook, CheckWorkbook } from '#shared/schema/upload-desk.ts'
import { procedureFor } from '../trpc.ts'

export const checkWorkbookProcedure = procedureFor(['ops'])
  .input(CheckWorkbook)
  .output(CheckedWorkbook)
  .query(({ ctx, input }) => checkSentWorkbook(ctx.ports, ctx.actor, input))
