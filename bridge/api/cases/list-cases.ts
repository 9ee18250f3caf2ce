import { listCases } from '#bridge/use-cases/lists/list-cases.ts'
import { CaseListPage, CaseListQuery } from '#shared/schema/case-list.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const listCasesProcedure = procedureFor(caseRoles)
  .input(CaseListQuery)
  .output(CaseListPage)
  .query(({ ctx, input }) => listCases(ctx.ports, ctx.actor, input))
