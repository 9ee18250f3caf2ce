import { returnParticipants } from '#bridge/use-cases/participants/return-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { ReturnParticipants } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const returnParticipantsProcedure = procedureFor(caseRoles)
  .input(ReturnParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => returnParticipants(ctx.ports, ctx.actor, input))
