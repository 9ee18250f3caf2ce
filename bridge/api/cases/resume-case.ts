import { resumeCase } from '#bridge/use-cases/resume-case.ts'
import { ResumeCase } from '#shared/schema/step-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const resumeCaseProcedure = procedureFor(caseRoles)
  .input(ResumeCase)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => resumeCase(ctx.ports, ctx.actor, input))
