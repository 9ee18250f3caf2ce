import { amendLetter } from '#bridge/use-cases/letter/amend-letter.ts'
import { AmendLetter } from '#shared/schema/letter-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const amendLetterProcedure = procedureFor(['tu'])
  .input(AmendLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => amendLetter(ctx.ports, ctx.actor, input))
