import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { CaseFile, ClockSpan } from '#shared/schema/case-file.ts'
import type { ReturnClock } from '#shared/schema/clock-rule.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { ClockOwner } from '#shared/schema/sop.ts'

/** A stretch in which a time stood still, for it lay in other hands. Epoch ms. */
export interface Pause {
  readonly owner: ClockOwner
  readonly from: number
  /** For one that still lasts the present. */
  readonly to: number
  readonly lasts: boolean
  /** Of a return: the rule it fell under. */
  readonly clock?: ReturnClock
}

interface Asked {
  /** Whose time it is that others keep still. */
  readonly owner: ClockOwner
  readonly from: number
  readonly now: number
}

/** The pauses of a time that began at `from`. A return under the rule `runs` is none. */
export function clockPauses(
  { clock, returns }: Pick<CaseFile, 'clock' | 'returns'>,
  { owner, from, now }: Asked,
): Pause[] {
  return withoutGaps(clock).flatMap((span): Pause[] => {
    const begins = Math.max(from, Date.parse(span.from))
    const ends = span.to ? Date.parse(span.to) : Math.max(now, begins)
    if (span.owner === owner || (ends <= begins && span.to)) return []
    const back = returns.find(({ at }) => at === span.from)
    const isRunning = owner === 'office' && back?.clock?.rule === 'runs'
    const resumed = back?.resumedAt ? Date.parse(back.resumedAt) : ends
    // With `runs` only what follows the return's own end can be a pause: an applicant's step taken up by hand.
    const pausedFrom = isRunning ? Math.max(begins, resumed) : begins
    if (pausedFrom >= ends && (isRunning || span.to)) return []
    const returnClock = back && !isRunning ? (back.clock ?? PRODUCT_RULE) : undefined
    return [
      {
        owner: span.owner,
        from: pausedFrom,
        to: ends,
        lasts: !span.to,
        ...(returnClock && { clock: returnClock }),
      },
    ]
  })
}

/** From its end until it was reopened a berkas was nobody's here: the result, or the refusal, was the applicant's. */
function withoutGaps(clock: readonly ClockSpan[]): readonly ClockSpan[] {
  return clock.flatMap((span, at): ClockSpan[] => {
    const next = clock[at + 1]
    if (span.to === undefined || next === undefined || next.from <= span.to) return [span]
    return [span, { owner: 'applicant', from: span.to, to: next.from }]
  })
}

/** The clock rule of a return that no SOP states: the product's own, shown as "aturan bawaan". */
export const PRODUCT_RULE: ReturnClock = { rule: 'stops', by: 'product' }

/** How far pauses move a due date on: minutes of service; of every hour where the unit counts every day. */
export function pausedMinutes(
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  { unit }: Duration,
): number {
  const everyHour = unit === 'hari kalender' || unit === 'bulan'
  return pauses.reduce((sum, { from, to }) => {
    if (everyHour) return sum + (to - from) / 60_000
    const between = workingMinutesBetween(calendar, from, to)
    return sum + (between.ok ? Math.max(0, between.minutes) : 0)
  }, 0)
}
