import * as z from 'zod/mini'
import { casesByNumber } from '#bridge/use-cases/cases-by-number.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const casesByNumberProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ number: z.string().check(z.minLength(1), z.maxLength(60)) }))
  .output(z.array(z.string()))
  .query(({ ctx, input }) => casesByNumber(ctx.ports, ctx.actor, input.number))
