import { recordActing } from '#bridge/use-cases/organisation/record-acting.ts'
import { RecordActing } from '#shared/schema/organisation-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedOrganisation } from './recorded-organisation.ts'

export const recordActingProcedure = procedureFor(['tu', 'supervisor'])
  .input(RecordActing)
  .output(RecordedOrganisation)
  .mutation(({ ctx, input }) => recordActing(ctx.ports, ctx.actor, input))
