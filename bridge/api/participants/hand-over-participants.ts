import { handOverParticipants } from '#bridge/use-cases/participants/hand-over-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { HandOverParticipants } from '#shared/schema/participant-command.ts'
import { procedureFor } from '../trpc.ts'

export const handOverParticipantsProcedure = procedureFor(['petugas', 'tu'])
  .input(HandOverParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => handOverParticipants(ctx.ports, ctx.actor, input))
