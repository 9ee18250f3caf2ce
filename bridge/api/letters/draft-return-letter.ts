import { draftReturnLetter } from '#bridge/use-cases/letter/draft-return-letter.ts'
import { DraftReturnLetter } from '#shared/schema/letter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const draftReturnLetterProcedure = procedureFor(caseRoles)
  .input(DraftReturnLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => draftReturnLetter(ctx.ports, ctx.actor, input))
