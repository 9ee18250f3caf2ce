import { openChild } from '#bridge/use-cases/open-child.ts'
import { OpenChild } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const openChildProcedure = procedureFor(caseRoles)
  .input(OpenChild)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => openChild(ctx.ports, ctx.actor, input))
