import { sendLetter } from '#bridge/use-cases/letter/send-letter.ts'
import { SendLetter } from '#shared/schema/letter-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedLetter } from './recorded-letter.ts'

export const sendLetterProcedure = procedureFor(['tu'])
  .input(SendLetter)
  .output(RecordedLetter)
  .mutation(({ ctx, input }) => sendLetter(ctx.ports, ctx.actor, input))
