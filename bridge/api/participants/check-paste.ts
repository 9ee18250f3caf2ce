import { checkPaste } from '#bridge/use-cases/participants/check-paste.ts'
import { CheckPaste, PasteReading } from '#shared/schema/paste.ts'
import { procedureFor } from '../trpc.ts'

export const checkPasteProcedure = procedureFor(['petugas', 'tu'])
  .input(CheckPaste)
  .output(PasteReading)
  .query(({ ctx, input }) => checkPaste(ctx.ports, ctx.actor, input))
