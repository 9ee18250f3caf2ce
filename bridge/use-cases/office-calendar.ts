import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { DomainError } from '#shared/errors.ts'

/** The hours that count where `kantor.yaml` names none: those of every agency in western Indonesia. */
const GENERAL_CALENDAR = 'perpres-21-2023-wib'

/** The calendar of what belongs to no SOP. */
export function officeCalendar({ catalogue }: Ports): WorkingCalendar {
  const id = catalogue.office().office?.calendar ?? GENERAL_CALENDAR
  const calendar = catalogue.calendar(id)
  if (!calendar) throw new DomainError('calendar-not-found', { calendar: id })
  return calendar
}
