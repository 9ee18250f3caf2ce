import * as z from 'zod/mini'
import { listStatuses } from '#bridge/use-cases/sops/list-statuses.ts'
import { SopStatus } from '#shared/schema/sop-version.ts'
import { procedureFor } from '../trpc.ts'

export const listStatusesProcedure = procedureFor('signed-in')
  .output(z.array(SopStatus))
  .query(({ ctx }) => listStatuses(ctx.ports))
