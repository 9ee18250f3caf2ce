import { cancelLetter } from '#bridge/use-cases/letter/cancel-letter.ts'
import { CancelLetter } from '#shared/schema/letter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const cancelLetterProcedure = procedureFor(caseRoles)
  .input(CancelLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => cancelLetter(ctx.ports, ctx.actor, input))
