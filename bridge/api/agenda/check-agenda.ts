import * as z from 'zod/mini'
import { checkAgenda } from '#bridge/use-cases/agenda/check-agenda.ts'
import { CheckAgenda, JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { procedureFor } from '../trpc.ts'

export const checkAgendaProcedure = procedureFor(['tu'])
  .input(CheckAgenda)
  .output(z.array(JudgedAgendaRow))
  .query(({ ctx, input }) => checkAgenda(ctx.ports, input))
