import { addParticipants } from '#bridge/use-cases/participants/add-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { AddParticipants } from '#shared/schema/participant-command.ts'
import { procedureFor } from '../trpc.ts'

export const addParticipantsProcedure = procedureFor(['petugas', 'tu'])
  .input(AddParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => addParticipants(ctx.ports, ctx.actor, input))
