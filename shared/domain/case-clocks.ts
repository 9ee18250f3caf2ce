import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { ClockOwner, Sop } from '#shared/schema/sop.ts'

export interface CaseClocks {
  /** Whose clock runs now; absent once the last step is done. */
  readonly running?: ClockOwner
  /** Working minutes of the case's calendar, by whose they were. */
  readonly minutes: Readonly<Record<ClockOwner, number>>
  /** Whole-service due instant, moved on by the time that was not the office's; absent where the SOP states no total. */
  readonly due?: number
}

/** The clocks of a case at `now` (epoch ms), from its events and its calendar alone. */
export function caseClocks(
  caseFile: CaseFile,
  { sop, calendar, now }: { sop: Sop; calendar: WorkingCalendar; now: number },
): CaseClocks {
  const minutes: Record<ClockOwner, number> = { office: 0, applicant: 0, outside: 0 }
  for (const { owner, from, to } of caseFile.clock) {
    const span = workingMinutesBetween(calendar, Date.parse(from), to ? Date.parse(to) : now)
    if (span.ok) minutes[owner] += Math.max(0, span.minutes)
  }
  const last = caseFile.clock.at(-1)
  const running = last && !last.to ? last.owner : undefined
  const due = wholeServiceDue(caseFile, { sop, calendar, notOffice: minutes.applicant + minutes.outside })
  return { ...(running && { running }), minutes, ...(due !== undefined && { due }) }
}

/**
 * Time in the applicant's or an outside body's hands moves the due date on: the product's default, since no SOP
 * states a clock rule. While it lies there no date is promised.
 */
function wholeServiceDue(
  caseFile: CaseFile,
  { sop, calendar, notOffice }: { sop: Sop; calendar: WorkingCalendar; notOffice: number },
): number | undefined {
  if (!sop.total || caseFile.status === 'returned') return undefined
  const stated = dueOf(calendar, caseFile.openedAt, sop.total.waktu)
  if (!stated || notOffice === 0) return stated?.due
  const moved = dueAt(calendar, stated.due, { value: notOffice, unit: 'menit' })
  return moved.ok ? moved.due : undefined
}

/** When something that began at `from` (ISO) falls due; undefined beyond the calendar. */
export function dueOf(
  calendar: WorkingCalendar,
  from: string,
  { value, unit }: Duration,
): { readonly due: number; readonly provisional: boolean } | undefined {
  const answer = dueAt(calendar, Date.parse(from), { value, unit })
  return answer.ok ? { due: answer.due, provisional: answer.provisional } : undefined
}
