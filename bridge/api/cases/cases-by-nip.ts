import * as z from 'zod/mini'
import { casesByNip } from '#bridge/use-cases/cases-by-nip.ts'
import { CaseCard, Person } from '#shared/schema/board.ts'
import { CaseFile } from '#shared/schema/case-file.ts'
import { Sop } from '#shared/schema/sop.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const casesByNipProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ nip: z.string().check(z.regex(/^\d{18}$/)) }))
  .output(
    z.strictObject({
      cases: z.array(z.strictObject({ card: CaseCard, caseFile: CaseFile })),
      sops: z.array(Sop),
      me: Person,
    }),
  )
  .query(({ ctx, input }) => casesByNip(ctx.ports, ctx.actor, input.nip))
