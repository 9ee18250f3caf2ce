import { listLetters } from '#bridge/use-cases/letter/list-letters.ts'
import { LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const listLettersProcedure = procedureFor(caseRoles)
  .input(LetterQuery)
  .output(LetterPage)
  .query(({ ctx, input }) => listLetters(ctx.ports, ctx.actor, input))
