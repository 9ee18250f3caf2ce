import * as z from 'zod/mini'
import { importAgenda } from '#bridge/use-cases/agenda/import-agenda.ts'
import { ImportAgenda, JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { procedureFor } from '../trpc.ts'

export const importAgendaProcedure = procedureFor(['tu'])
  .input(ImportAgenda)
  .output(z.strictObject({ seq: z.int(), rows: z.array(JudgedAgendaRow) }))
  .mutation(({ ctx, input }) => importAgenda(ctx.ports, ctx.actor, input))
