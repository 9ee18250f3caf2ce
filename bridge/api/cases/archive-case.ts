import { archiveCase } from '#bridge/use-cases/archive-case.ts'
import { ArchiveCase } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const archiveCaseProcedure = procedureFor(caseRoles)
  .input(ArchiveCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => archiveCase(ctx.ports, ctx.actor, input))
