import { signLetter } from '#bridge/use-cases/letter/sign-letter.ts'
import { SignLetter } from '#shared/schema/letter-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const signLetterProcedure = procedureFor(caseRoles)
  .input(SignLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => signLetter(ctx.ports, ctx.actor, input))
