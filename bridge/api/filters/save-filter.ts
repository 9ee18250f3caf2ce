import * as z from 'zod/mini'
import { saveFilter } from '#bridge/use-cases/lists/save-filter.ts'
import { SaveFilter } from '#shared/schema/filter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const saveFilterProcedure = procedureFor(caseRoles)
  .input(SaveFilter)
  .output(z.strictObject({ seq: z.int() }))
  .mutation(({ ctx, input }) => saveFilter(ctx.ports, ctx.actor, input))
