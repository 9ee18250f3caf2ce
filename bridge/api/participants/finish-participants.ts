import { finishParticipants } from '#bridge/use-cases/participants/finish-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { FinishParticipants } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const finishParticipantsProcedure = procedureFor(caseRoles)
  .input(FinishParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => finishParticipants(ctx.ports, ctx.actor, input))
