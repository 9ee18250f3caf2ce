import { withdrawParticipants } from '#bridge/use-cases/participants/withdraw-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { WithdrawParticipants } from '#shared/schema/participant-command.ts'
import { procedureFor } from '../trpc.ts'

export const withdrawParticipantsProcedure = procedureFor(['petugas', 'tu'])
  .input(WithdrawParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => withdrawParticipants(ctx.ports, ctx.actor, input))
