import { resumeParticipants } from '#bridge/use-cases/participants/resume-participants.ts'
import { RecordedRows } from '#shared/schema/participant-answer.ts'
import { ResumeParticipants } from '#shared/schema/participant-command.ts'
import { procedureFor } from '../trpc.ts'

export const resumeParticipantsProcedure = procedureFor(['petugas', 'tu'])
  .input(ResumeParticipants)
  .output(RecordedRows)
  .mutation(({ ctx, input }) => resumeParticipants(ctx.ports, ctx.actor, input))
