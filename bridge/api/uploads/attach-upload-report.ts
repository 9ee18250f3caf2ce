import { attachUploadReport } from '#bridge/use-cases/attach-upload-report.ts'
import { AttachUploadReport } from '#shared/schema/upload-run.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const attachUploadReportProcedure = procedureFor(['ops'])
  .input(AttachUploadReport)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => attachUploadReport(ctx.ports, ctx.actor, input))
