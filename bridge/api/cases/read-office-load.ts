import { readOfficeLoad } from '#bridge/use-cases/lists/read-office-load.ts'
import { OfficeLoad } from '#shared/schema/office-load.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const readOfficeLoadProcedure = procedureFor(caseRoles)
  .output(OfficeLoad)
  .query(({ ctx }) => readOfficeLoad(ctx.ports, ctx.actor))
