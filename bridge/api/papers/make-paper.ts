import { makePaper } from '#bridge/use-cases/papers/make-paper.ts'
import { MadePaper, MakePaper } from '#shared/schema/make-paper.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const makePaperProcedure = procedureFor(caseRoles)
  .input(MakePaper)
  .output(MadePaper)
  .query(({ ctx, input }) => makePaper(ctx.ports, ctx.actor, input))
