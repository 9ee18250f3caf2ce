import { refuseParticipants } from '#bridge/use-cases/participants/refuse-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { RefuseParticipants } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const refuseParticipantsProcedure = procedureFor(caseRoles)
  .input(RefuseParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => refuseParticipants(ctx.ports, ctx.actor, input))
