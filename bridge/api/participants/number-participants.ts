import { numberParticipants } from '#bridge/use-cases/participants/number-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { NumberParticipants } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const numberParticipantsProcedure = procedureFor(caseRoles)
  .input(NumberParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => numberParticipants(ctx.ports, ctx.actor, input))
