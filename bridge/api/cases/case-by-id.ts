import * as z from 'zod/mini'
import { caseById } from '#bridge/use-cases/case-by-id.ts'
import { CaseCard } from '#shared/schema/board.ts'
import { CaseFile } from '#shared/schema/case-file.ts'
import { NewEvent, type StoredEvent } from '#shared/schema/event.ts'
import { Sop } from '#shared/schema/sop.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

const Stored = z.custom<StoredEvent>((value) => {
  const { seq, ...event } = value as StoredEvent
  return Number.isSafeInteger(seq) && z.safeParse(NewEvent, event).success
})

export const caseByIdProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ caseId: z.uuid() }))
  .output(
    z.strictObject({
      card: CaseCard,
      caseFile: CaseFile,
      sop: Sop,
      formerSops: z.array(Sop),
      events: z.array(Stored),
      texts: z.record(z.string(), z.string()),
    }),
  )
  .query(({ ctx, input }) => caseById(ctx.ports, ctx.actor, input.caseId))
