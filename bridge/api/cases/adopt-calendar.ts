import { adoptCalendar } from '#bridge/use-cases/rules/adopt-calendar.ts'
import { AdoptCalendar } from '#shared/schema/rule-command.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedCase } from './recorded-case.ts'

export const adoptCalendarProcedure = procedureFor(['tu', 'supervisor'])
  .input(AdoptCalendar)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => adoptCalendar(ctx.ports, ctx.actor, input))
