import { voidDocument } from '#bridge/use-cases/documents/void-document.ts'
import { VoidDocument } from '#shared/schema/void-document.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { RecordedCase } from '../cases/recorded-case.ts'
import { procedureFor } from '../trpc.ts'

export const voidDocumentProcedure = procedureFor(caseRoles)
  .input(VoidDocument)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => voidDocument(ctx.ports, ctx.actor, input))
