import { attachDocument } from '#bridge/use-cases/documents/attach-document.ts'
import { AttachDocument } from '#shared/schema/attach-document.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { RecordedCase } from '../cases/recorded-case.ts'
import { procedureFor } from '../trpc.ts'

export const attachDocumentProcedure = procedureFor(caseRoles)
  .input(AttachDocument)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => attachDocument(ctx.ports, ctx.actor, input))
