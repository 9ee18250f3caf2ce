import * as z from 'zod/mini'
import { explainCase } from '#bridge/use-cases/rules/explain-case.ts'
import { ExplainedCase } from '#shared/schema/explained-deadline.ts'
import { Language } from '#shared/schema/language.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const explainDeadlineProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ caseId: z.uuid(), language: z.optional(Language) }))
  .output(ExplainedCase)
  .query(({ ctx, input }) => explainCase(ctx.ports, ctx.actor, input))
