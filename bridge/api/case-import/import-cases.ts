import * as z from 'zod/mini'
import { importCases } from '#bridge/use-cases/case-import/import-cases.ts'
import { JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { ImportCases } from '#shared/schema/case-import.ts'
import { procedureFor } from '../trpc.ts'

export const importCasesProcedure = procedureFor(['tu'])
  .input(ImportCases)
  .output(z.strictObject({ seq: z.int(), rows: z.array(JudgedAgendaRow) }))
  .mutation(({ ctx, input }) => importCases(ctx.ports, ctx.actor, input))
