import * as z from 'zod/mini'
import { compareStatuses } from '#bridge/use-cases/participants/compare-statuses.ts'
import { RowResult } from '#shared/schema/participant-answer.ts'
import { CompareStatuses } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const compareStatusesProcedure = procedureFor(caseRoles)
  .input(CompareStatuses)
  .output(z.array(RowResult))
  .query(({ ctx, input }) => compareStatuses(ctx.ports, ctx.actor, input))
