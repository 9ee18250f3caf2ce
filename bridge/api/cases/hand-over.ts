import { handOver } from '#bridge/use-cases/hand-over.ts'
import { HandOver } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const handOverProcedure = procedureFor(caseRoles)
  .input(HandOver)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => handOver(ctx.ports, ctx.actor, input))
