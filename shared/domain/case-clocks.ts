import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ClockOwner, Sop } from '#shared/schema/sop.ts'
import { type ServiceClock, serviceClock } from './service-clock.ts'

export interface CaseClocks {
  /** Whose clock runs now; absent once the last step is done. */
  readonly running?: ClockOwner
  /** Working minutes of the case's calendar, by whose they were. */
  readonly minutes: Readonly<Record<ClockOwner, number>>
  readonly service: ServiceClock
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
  return {
    ...(running && { running }),
    minutes,
    service: serviceClock(caseFile, { sop, calendar, now }),
  }
}
