import { takeRehearsal } from '#bridge/use-cases/take-rehearsal.ts'
import { TakeRehearsal } from '#shared/schema/rehearsal.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedUpload } from './recorded-upload.ts'

export const takeRehearsalProcedure = procedureFor(['ops'])
  .input(TakeRehearsal)
  .output(RecordedUpload)
  .mutation(({ ctx, input }) => takeRehearsal(ctx.ports, ctx.actor, input))
