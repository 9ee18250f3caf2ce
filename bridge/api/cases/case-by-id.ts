import * as z from 'zod/mini'
import { caseById } from '#bridge/use-cases/case-by-id.ts'
import { CaseCard } from '#shared/schema/board.ts'
import { CaseFile } from '#shared/schema/case-file.ts'
import { RowAct } from '#shared/schema/row-act.ts'
import { Sop } from '#shared/schema/sop.ts'
import { StoredEvent } from '../stored-event.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const caseByIdProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ caseId: z.uuid() }))
  .output(
    z.strictObject({
      card: CaseCard,
      caseFile: CaseFile,
      sop: Sop,
      formerSops: z.array(Sop),
      events: z.array(StoredEvent),
      rowActs: z.array(RowAct),
      texts: z.record(z.string(), z.string()),
    }),
  )
  .query(({ ctx, input }) => caseById(ctx.ports, ctx.actor, input.caseId))
