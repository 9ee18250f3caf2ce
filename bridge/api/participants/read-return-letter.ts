import * as z from 'zod/mini'
import { readReturnLetter } from '#bridge/use-cases/participants/read-return-letter.ts'
import { ReturnLetter } from '#shared/schema/participant-answer.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const readReturnLetterProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ caseId: z.uuid() }))
  .output(ReturnLetter)
  .query(({ ctx, input }) => readReturnLetter(ctx.ports, ctx.actor, input.caseId))
