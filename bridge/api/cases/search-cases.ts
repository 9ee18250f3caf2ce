import { searchCases } from '#bridge/use-cases/lists/search-cases.ts'
import { CaseSearch, CaseSearchPage } from '#shared/schema/case-list.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const searchCasesProcedure = procedureFor(caseRoles)
  .input(CaseSearch)
  .output(CaseSearchPage)
  .query(({ ctx, input }) => searchCases(ctx.ports, ctx.actor, input))
