import { sendBack } from '#bridge/use-cases/send-back.ts'
import { SendBack } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const sendBackProcedure = procedureFor(caseRoles)
  .input(SendBack)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => sendBack(ctx.ports, ctx.actor, input))
