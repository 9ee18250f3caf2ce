import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { DomainError } from '#shared/errors.ts'

/** The hours that count where `kantor.yaml` names none: those of every agency in western Indonesia. */
const GENERAL_CALENDAR = 'perpres-21-2023-wib'

/** The calendar of what belongs to no SOP. */
export function officeCalendar({ catalogue }: Ports): WorkingCalendar {
  const id = idOf(catalogue)
  const calendar = catalogue.calendar(id)
  if (!calendar) throw new DomainError('calendar-not-found', { calendar: id })
  return calendar
}

/** The zone that the office's clock goes by; undefined where `kantor.yaml` names a calendar that there is not. */
export function officeTimeZone({ catalogue }: Ports): WorkingCalendar['timeZone'] | undefined {
  return catalogue.calendar(idOf(catalogue))?.timeZone
}

function idOf(catalogue: Ports['catalogue']): string {
  return catalogue.office().office?.calendar ?? GENERAL_CALENDAR
}
