import { disposeLetter } from '#bridge/use-cases/letter/dispose-letter.ts'
import { DisposeLetter } from '#shared/schema/letter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const disposeLetterProcedure = procedureFor(caseRoles)
  .input(DisposeLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => disposeLetter(ctx.ports, ctx.actor, input))
