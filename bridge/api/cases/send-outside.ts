import { sendOutside } from '#bridge/use-cases/send-outside.ts'
import { SendOutside } from '#shared/schema/step-kind-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const sendOutsideProcedure = procedureFor(caseRoles)
  .input(SendOutside)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => sendOutside(ctx.ports, ctx.actor, input))
