import * as z from 'zod/mini'
import { Calendar } from '#shared/schema/calendar.ts'
import { HolidaySet } from '#shared/schema/holiday-set.ts'
import { procedureFor } from '../trpc.ts'

/** Service hours and holidays as data: an extension counts working time by them while the bridge is away. */
export const listCalendarsProcedure = procedureFor('signed-in')
  .output(z.strictObject({ calendars: z.array(Calendar), holidaySets: z.array(HolidaySet) }))
  .query(({ ctx }) => {
    const { calendars, holidaySets } = ctx.ports.catalogue.calendars()
    return { calendars: [...calendars], holidaySets: [...holidaySets] }
  })
