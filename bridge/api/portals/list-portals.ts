import * as z from 'zod/mini'
import { listPortals } from '#bridge/use-cases/portals/list-portals.ts'
import { Portal } from '#shared/schema/portal.ts'
import { procedureFor } from '../trpc.ts'

export const listPortalsProcedure = procedureFor('signed-in')
  .output(z.array(Portal))
  .query(({ ctx }) => listPortals(ctx.ports))
