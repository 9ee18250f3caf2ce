import { passReport } from '#bridge/use-cases/pass-report.ts'
import { PassReport } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const passReportProcedure = procedureFor(caseRoles)
  .input(PassReport)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => passReport(ctx.ports, ctx.actor, input))
