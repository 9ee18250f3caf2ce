import { registerLetter } from '#bridge/use-cases/letter/register-letter.ts'
import { RegisterLetter } from '#shared/schema/letter-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const registerLetterProcedure = procedureFor(['tu'])
  .input(RegisterLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => registerLetter(ctx.ports, ctx.actor, input))
