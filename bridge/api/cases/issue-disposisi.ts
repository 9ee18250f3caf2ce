import { issueDisposisi } from '#bridge/use-cases/disposisi/issue-disposisi.ts'
import { IssueDisposisi } from '#shared/schema/issue-disposisi.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const issueDisposisiProcedure = procedureFor(caseRoles)
  .input(IssueDisposisi)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => issueDisposisi(ctx.ports, ctx.actor, input))
