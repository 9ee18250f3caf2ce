import * as z from 'zod/mini'
import { listOpenBranches } from '#bridge/use-cases/disposisi/list-open-branches.ts'
import { OpenBranch } from '#shared/schema/open-branch.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const listOpenBranchesProcedure = procedureFor(caseRoles)
  .output(z.array(OpenBranch))
  .query(({ ctx }) => listOpenBranches(ctx.ports, ctx.actor))
