import * as z from 'zod/mini'
import { Portal } from '#shared/schema/portal.ts'
import { procedureFor } from '../trpc.ts'

export const listPortalsProcedure = procedureFor('signed-in')
  .output(z.array(Portal))
  .query(({ ctx }) => [...ctx.ports.catalogue.portals()])
