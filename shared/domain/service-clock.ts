import { applyClockRule } from '#shared/business-time/apply-clock-rule.ts'
import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { NoDue } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, Waktu } from '#shared/schema/sop.ts'
import { clockPauses, type Pause, pausedMinutes } from './clock-pauses.ts'
import { serviceStart } from './service-start.ts'

/** A due moment with what it rests on. Epoch ms. */
export interface DueParts {
  /** When it would be due had nothing stood still. */
  readonly stated: number
  /** Moved on by the pauses. */
  readonly due: number
  readonly provisional: boolean
}

export interface ServiceClock {
  readonly startedAt?: number
  readonly pauses: readonly Pause[]
  /** Working minutes of its own time so far. */
  readonly used: number
  /** Absent where the SOP states no total, and where `noDue` says why. */
  readonly parts?: DueParts
  readonly noDue?: NoDue
}

interface At {
  readonly sop: Sop
  readonly calendar: WorkingCalendar
  readonly now: number
}

/**
 * The time of the whole service by the SOP's clock rule. Time in the applicant's or an outside body's hands moves its
 * due date on; while the berkas is returned no date is promised, unless the SOP lets the time run on.
 */
export function serviceClock(caseFile: CaseFile, { sop, calendar, now }: At): ServiceClock {
  const total = sop.total?.waktu
  const started = serviceStart(sop, caseFile)
  const back = caseFile.status === 'returned' ? caseFile.returns.at(-1) : undefined
  const isKeptStill = back !== undefined && back.clock?.rule !== 'runs'
  if (started === undefined) {
    const noDue = total && { noDue: isKeptStill ? ('paused' as const) : ('not-started' as const) }
    return { pauses: [], used: 0, ...noDue }
  }
  const from = Date.parse(started)
  const last = caseFile.clock.at(-1)
  const until = last?.to ? Math.max(from, Date.parse(last.to)) : Math.max(from, now)
  const pauses = clockPauses(caseFile, { owner: 'office', from, now })
  const clock = { startedAt: from, pauses, used: usedMinutes(calendar, { from, until, pauses }) }
  if (!total) return clock
  if (isKeptStill) return { ...clock, noDue: 'paused' }
  const parts = duePartsOf(readCalendar(calendar, sop, total), total, { from, pauses })
  return parts ? { ...clock, parts } : { ...clock, noDue: 'beyond-calendar' }
}

/** The calendar as a SOP reads it for one of its times. */
export function readCalendar(
  calendar: WorkingCalendar,
  { clock = {} }: Pick<Sop, 'clock'>,
  { dayOfReceipt = clock.dayOfReceipt }: Pick<Waktu, 'dayOfReceipt'>,
): WorkingCalendar {
  return applyClockRule(calendar, { dayOfReceipt })
}

/** When a time that began at `from` falls due; undefined beyond the calendar. */
export function duePartsOf(
  calendar: WorkingCalendar,
  { value, unit }: Waktu,
  { from, pauses }: { readonly from: number; readonly pauses: readonly Pause[] },
): DueParts | undefined {
  const stated = dueAt(calendar, from, { value, unit })
  if (!stated.ok) return undefined
  const paused = pausedMinutes(calendar, pauses, { value, unit })
  if (paused <= 0) return { stated: stated.due, due: stated.due, provisional: stated.provisional }
  if (unit === 'hari kalender' || unit === 'bulan') {
    const due = stated.due + paused * 60_000
    if (due >= calendar.until) return undefined
    return { stated: stated.due, due, provisional: due >= calendar.provisionalFrom }
  }
  const moved = dueAt(calendar, stated.due, { value: paused, unit: 'menit' })
  if (!moved.ok) return undefined
  return { stated: stated.due, due: moved.due, provisional: stated.provisional || moved.provisional }
}

function usedMinutes(
  calendar: WorkingCalendar,
  { from, until, pauses }: { from: number; until: number; pauses: readonly Pause[] },
): number {
  const elapsed = workingMinutesBetween(calendar, from, until)
  const paused = pausedMinutes(calendar, pauses, { value: 1, unit: 'menit' })
  return elapsed.ok ? Math.max(0, elapsed.minutes - paused) : 0
}
