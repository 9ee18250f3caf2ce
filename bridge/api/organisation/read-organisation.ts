import * as z from 'zod/mini'
import { readOrganisation } from '#bridge/use-cases/organisation/read-organisation.ts'
import { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { procedureFor } from '../trpc.ts'

export const readOrganisationProcedure = procedureFor('signed-in')
  .output(z.optional(OrganisationCard))
  .query(({ ctx }) => readOrganisation(ctx.ports))
