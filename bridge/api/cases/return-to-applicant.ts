import { returnToApplicant } from '#bridge/use-cases/return-to-applicant.ts'
import { ReturnToApplicant } from '#shared/schema/step-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const returnToApplicantProcedure = procedureFor(caseRoles)
  .input(ReturnToApplicant)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => returnToApplicant(ctx.ports, ctx.actor, input))
