import { askRehearsal } from '#bridge/use-cases/ask-rehearsal.ts'
import { AskRehearsal } from '#shared/schema/rehearsal.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const askRehearsalProcedure = procedureFor(['ops', 'supervisor'])
  .input(AskRehearsal)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => askRehearsal(ctx.ports, ctx.actor, input))
