import * as z from 'zod/mini'
import { checkRows } from '#bridge/use-cases/organisation/check-rows.ts'
import { CheckOrganisation } from '#shared/schema/organisation-command.ts'
import { procedureFor } from '../trpc.ts'

export const checkOrganisationProcedure = procedureFor(['admin', 'tu'])
  .input(CheckOrganisation)
  .output(
    z.strictObject({
      problems: z.array(
        z.strictObject({ row: z.int(), column: z.string(), code: z.string(), message: z.string() }),
      ),
      differences: z.array(
        z.strictObject({
          what: z.enum(['unit', 'post', 'holding']),
          change: z.enum(['added', 'changed', 'removed']),
          id: z.string(),
          title: z.string(),
        }),
      ),
      withoutPost: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      revision: z.int(),
    }),
  )
  .query(({ ctx, input }) => checkRows(ctx.ports, input.rows))
