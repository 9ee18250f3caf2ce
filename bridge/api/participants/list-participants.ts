import * as z from 'zod/mini'
import { listParticipants } from '#bridge/use-cases/participants/list-participants.ts'
import { ParticipantCard } from '#shared/schema/participant-answer.ts'
import { ParticipantFilter } from '#shared/schema/participant-filter.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const listParticipantsProcedure = procedureFor(caseRoles)
  .input(ParticipantFilter)
  .output(
    z.strictObject({
      number: z.string(),
      total: z.int(),
      rows: z.array(ParticipantCard),
      next: z.optional(z.int()),
    }),
  )
  .query(({ ctx, input }) => listParticipants(ctx.ports, ctx.actor, input))
