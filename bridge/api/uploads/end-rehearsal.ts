import { endRehearsal } from '#bridge/use-cases/end-rehearsal.ts'
import { EndRehearsal } from '#shared/schema/rehearsal.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const endRehearsalProcedure = procedureFor(['ops'])
  .input(EndRehearsal)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => endRehearsal(ctx.ports, ctx.actor, input))
