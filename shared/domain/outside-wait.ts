import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dayLength, dayOfDate } from '#shared/business-time/local-day.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { dueOf } from './due-of.ts'
import { outsideStayOf } from './outside-stay.ts'

/** How often an outside body is asked where the SOP does not say it: the product's default. */
const FOLLOW_UP_EVERY: Duration = { value: 1, unit: 'minggu' }

/** Epoch ms. */
interface OutsideWait {
  readonly expectedAt?: number
  readonly nextFollowUpAt?: number
}

/** When an outside body is expected to answer, and when it is to be asked next; both by the case's calendar. */
export function outsideWait(
  caseFile: CaseFile,
  step: SopStep,
  calendar: WorkingCalendar,
): OutsideWait | undefined {
  const stay = outsideStayOf(caseFile)
  if (!stay) return undefined
  const { offset } = indonesianZones[calendar.timeZone]
  const dayOf = (date: string) => dayOfDate(date) * dayLength - offset
  const lastAsked = stay.followUps.at(-1)?.at
  const expectedAt =
    stay.expectedOn !== undefined
      ? dayOf(stay.expectedOn) + dayLength - 1
      : step.expectedReturn && dueOf(calendar, dayOf(stay.sentOn), step.expectedReturn)
  const askedFrom = lastAsked === undefined ? dayOf(stay.sentOn) : Date.parse(lastAsked)
  const nextFollowUpAt = dueOf(calendar, askedFrom, step.followUpEvery ?? FOLLOW_UP_EVERY)
  return {
    ...(expectedAt !== undefined && { expectedAt }),
    ...(nextFollowUpAt !== undefined && { nextFollowUpAt }),
  }
}
