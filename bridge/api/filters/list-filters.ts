import * as z from 'zod/mini'
import { listFilters } from '#bridge/use-cases/lists/list-filters.ts'
import { FilterCard } from '#shared/schema/filter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const listFiltersProcedure = procedureFor(caseRoles)
  .output(z.array(FilterCard))
  .query(({ ctx }) => listFilters(ctx.ports, ctx.actor))
