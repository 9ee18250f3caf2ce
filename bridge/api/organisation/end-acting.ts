import { endActing } from '#bridge/use-cases/organisation/end-acting.ts'
import { EndActing } from '#shared/schema/organisation-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedOrganisation } from './recorded-organisation.ts'

export const endActingProcedure = procedureFor(['tu', 'supervisor'])
  .input(EndActing)
  .output(RecordedOrganisation)
  .mutation(({ ctx, input }) => endActing(ctx.ports, ctx.actor, input))
