import type { CalendarRef, CaseFile } from '#shared/schema/case-file.ts'
import type { AdoptCalendar } from '#shared/schema/rule-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { textAboutCase } from '../text-about-case.ts'
import { isRunning } from './is-running.ts'
import { isSameCalendar } from './is-same-calendar.ts'

/**
 * Has a running berkas go by the newest calendar of its SOP. All its times are then reckoned anew; a calendar that was
 * amended in mid-year left the days before its amendment as they were, so what is measured does not change by that.
 */
export function decideAdoptCalendar(
  newest: CalendarRef,
  caseFile: CaseFile,
  attempt: Attempt<AdoptCalendar>,
): Decision {
  const { command } = attempt
  const { number, calendar } = caseFile
  if (!isRunning(caseFile)) return refuse('case-not-running', { number })
  if (isSameCalendar(calendar, newest))
    return refuse('calendar-already-adopted', { number, calendar: newest.id })
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.calendar-adopted',
        ...stamp(attempt),
        caseId: caseFile.id,
        calendar: newest,
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
