import { draftLetter } from '#bridge/use-cases/letter/draft-letter.ts'
import { DraftLetter } from '#shared/schema/letter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const draftLetterProcedure = procedureFor(caseRoles)
  .input(DraftLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => draftLetter(ctx.ports, ctx.actor, input))
