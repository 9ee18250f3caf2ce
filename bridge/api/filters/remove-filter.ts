import * as z from 'zod/mini'
import { removeFilter } from '#bridge/use-cases/lists/remove-filter.ts'
import { RemoveFilter } from '#shared/schema/filter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const removeFilterProcedure = procedureFor(caseRoles)
  .input(RemoveFilter)
  .output(z.strictObject({ seq: z.int() }))
  .mutation(({ ctx, input }) => removeFilter(ctx.ports, ctx.actor, input))
