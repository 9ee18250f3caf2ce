import { queuedCases } from '#bridge/use-cases/lists/queued-cases.ts'
import { QueuedCases, QueueOfPortal } from '#shared/schema/queued-cases.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const queuedCasesProcedure = procedureFor(caseRoles)
  .input(QueueOfPortal)
  .output(QueuedCases)
  .query(({ ctx, input }) => queuedCases(ctx.ports, ctx.actor, input))
