import * as z from 'zod/mini'
import { checkCases } from '#bridge/use-cases/case-import/check-cases.ts'
import { JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { CheckCases } from '#shared/schema/case-import.ts'
import { procedureFor } from '../trpc.ts'

export const checkCasesProcedure = procedureFor(['tu'])
  .input(CheckCases)
  .output(z.array(JudgedAgendaRow))
  .query(({ ctx, input }) => checkCases(ctx.ports, ctx.actor, input))
