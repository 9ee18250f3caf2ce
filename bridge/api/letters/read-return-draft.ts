import * as z from 'zod/mini'
import { readReturnDraft } from '#bridge/use-cases/letter/read-return-draft.ts'
import { ReturnDraft } from '#shared/schema/return-draft.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const readReturnDraftProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ caseId: z.uuid() }))
  .output(ReturnDraft)
  .query(({ ctx, input }) => readReturnDraft(ctx.ports, ctx.actor, input.caseId))
