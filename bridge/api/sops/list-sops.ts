import * as z from 'zod/mini'
import { Sop } from '#shared/schema/sop.ts'
import { procedureFor } from '../trpc.ts'

export const listSopsProcedure = procedureFor('signed-in')
  .output(z.array(Sop))
  .query(({ ctx }) => [...ctx.ports.catalogue.sops()])
