import * as z from 'zod/mini'
import { officeDate } from '#bridge/use-cases/register/office-date.ts'
import { procedureFor } from '../trpc.ts'

/** Today's date where the office is: no letter of an agenda lies behind it. */
export const readTodayProcedure = procedureFor(['tu'])
  .output(z.iso.date())
  .query(({ ctx }) => officeDate(ctx.ports, ctx.ports.clock.now()).date)
