import { judgeParticipants } from '#bridge/use-cases/participants/judge-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { JudgeParticipants } from '#shared/schema/participant-command.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const judgeParticipantsProcedure = procedureFor(caseRoles)
  .input(JudgeParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => judgeParticipants(ctx.ports, ctx.actor, input))
