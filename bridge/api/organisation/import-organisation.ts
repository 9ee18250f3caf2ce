import { importOrganisation } from '#bridge/use-cases/organisation/import-organisation.ts'
import { ImportOrganisation } from '#shared/schema/organisation-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedOrganisation } from './recorded-organisation.ts'

export const importOrganisationProcedure = procedureFor(['admin'])
  .input(ImportOrganisation)
  .output(RecordedOrganisation)
  .mutation(({ ctx, input }) => importOrganisation(ctx.ports, ctx.actor, input))
