import * as z from 'zod/mini'
import { letterById } from '#bridge/use-cases/letter/letter-by-id.ts'
import { LetterCard } from '#shared/schema/letter.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { StoredEvent } from '../stored-event.ts'
import { procedureFor } from '../trpc.ts'

export const letterByIdProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ letterId: z.uuid() }))
  .output(z.strictObject({ card: LetterCard, events: z.array(StoredEvent) }))
  .query(({ ctx, input }) => letterById(ctx.ports, ctx.actor, input.letterId))
