import { lowerBound } from '#shared/business-time/lower-bound.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { CaseCard, NoDue } from '#shared/schema/board.ts'
import type { TimeZone } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { ClockOwner } from '#shared/schema/sop.ts'

/** How much of a deadline's time is used. Working minutes; of every hour where the SOP counts calendar days. */
export interface TimeUsed {
  readonly total: number
  readonly used: number
  /** Closings of service still to come until it is due; below zero as many as have passed since. */
  readonly closings: number
}

export interface Deadline {
  readonly waktu: Duration
  /** Present where `waktu` is a time before this date, e.g. a TMT. */
  readonly before?: string
  /** Why `due` is absent, where the office's clock says it. */
  readonly noDue?: NoDue
  /** Epoch ms; absent where nothing on this computer can tell. */
  readonly due?: number
  /** It rests on days whose holidays are not decreed. */
  readonly provisional: boolean
  /** Whether its time runs now. */
  readonly runs: boolean
  /** Absent where the calendar is not at hand. */
  readonly time?: TimeUsed
}

/** Service hours to come, for as far as a clock may go on without its calendar. Epoch ms, in order. */
export interface HoursAhead {
  readonly spans: readonly (readonly [from: number, to: number])[]
  readonly closings: readonly number[]
}

/** All clocks of a case in figures, as of one instant; `advanceTimes` moves them on without the calendar. */
export interface CaseTimes {
  readonly asOf: number
  /** The office's clock, by which its moments are told; absent where the calendar is not at hand. */
  readonly timeZone?: TimeZone
  readonly status: CaseCard['status']
  /** The clock rule of the open return, or of those to come. */
  readonly onReturn?: Pick<CaseCard['clock'], 'returnRule' | 'onReturn'>
  /** What the time of the whole service begins with. */
  readonly start?: 'receipt' | 'complete-file'
  /** Whose clock runs; absent once all is done. */
  readonly owner?: ClockOwner
  /** Working minutes so far, by whose they were. */
  readonly minutes: Readonly<Record<ClockOwner, number>>
  /** The step it stands in, where the SOP gives it a time. */
  readonly step?: Deadline
  /** The whole service, where the SOP states a total. */
  readonly service?: Deadline
  readonly hours: HoursAhead
}

/** About a week of service, with a break each day: whoever shows the figures asks anew long before. */
const SPANS_AHEAD = 12

/** The clocks of a card at `now` (epoch ms). Without the calendar no time passes: then only due moments are known. */
export function caseTimes(card: CaseCard, calendar: WorkingCalendar | undefined, now: number): CaseTimes {
  const { status, clock } = card
  const owner = clock.running
  const since = calendar ? minutesBetween(calendar, Date.parse(clock.asOf), now) : 0
  const minutes = {
    office: clock.officeMinutes,
    applicant: clock.applicantMinutes,
    outside: clock.outsideMinutes,
  }
  // Less than then where the computer's clock was put back: what it shows must not stay an hour ahead.
  if (owner) minutes[owner] = Math.max(0, minutes[owner] + since)
  const isRunning = status === 'open' || status === 'held'
  const step = isRunning ? stepDeadline(card, calendar, now) : undefined
  const runsOn = status === 'returned' && clock.onReturn === 'runs'
  const service = isRunning || runsOn ? serviceDeadline(card, calendar, { now, runsOn }) : undefined
  return {
    asOf: now,
    ...(calendar && { timeZone: calendar.timeZone }),
    status,
    onReturn: { returnRule: clock.returnRule, ...(clock.onReturn && { onReturn: clock.onReturn }) },
    start: clock.start ?? 'receipt',
    ...(owner && { owner }),
    minutes,
    ...(step && { step }),
    ...(service && { service }),
    hours: calendar ? hoursAhead(calendar, now) : { spans: [], closings: [] },
  }
}

function stepDeadline(
  { current, targetOn }: CaseCard,
  calendar: WorkingCalendar | undefined,
  now: number,
): Deadline | undefined {
  const waktu = current?.dueBefore ?? current?.waktu
  if (!current || !waktu) return undefined
  const { dueAt, noDue, provisional = false } = current
  const before = current.dueBefore && targetOn !== undefined ? { before: targetOn } : {}
  const runs = noDue !== 'paused'
  if (dueAt === undefined) return { waktu, ...before, provisional, runs, ...(noDue && { noDue }) }
  const from = Date.parse(current.startedAt)
  const due = Date.parse(dueAt)
  const between = countsEveryDay(waktu) ? wallMinutes : calendar && minutesIn(calendar)
  const time = calendar &&
    between && {
      total: between(from, due),
      used: Math.max(0, between(from, now)),
      closings: closingsBetween(calendar, now, due),
    }
  return { waktu, ...before, due, provisional, runs, ...(time && { time }) }
}

/** Its due moment moves on while the time is not the office's: what is left then stands still. */
function serviceDeadline(
  { clock, openedAt }: CaseCard,
  calendar: WorkingCalendar | undefined,
  { now, runsOn }: { now: number; runsOn: boolean },
): Deadline | undefined {
  const { total, noDue } = clock
  if (!total) return undefined
  if (clock.dueAt === undefined) {
    return noDue && { waktu: total, provisional: false, runs: noDue === 'beyond-calendar', noDue }
  }
  const due = Date.parse(clock.dueAt)
  const runs = clock.running === 'office' || runsOn
  const fixed = { waktu: total, due, runs }
  const asOf = Date.parse(clock.asOf)
  if (!calendar) return { ...fixed, provisional: clock.provisional ?? false }
  const startedAt = Date.parse(clock.startedAt ?? openedAt)
  const everyDay = countsEveryDay(total)
  const between = everyDay ? wallMinutes : minutesIn(calendar)
  const since = runs ? between(asOf, now) : 0
  const usedThen = clock.usedMinutes ?? clock.officeMinutes
  // Of calendar days the pauses stay in both figures: what is left is the same.
  const paused = everyDay ? 0 : Math.max(0, between(startedAt, asOf) - usedThen)
  const time = {
    total: between(startedAt, due) - paused,
    used: Math.max(0, (everyDay ? between(startedAt, asOf) : usedThen) + since),
    closings: closingsBetween(calendar, runs ? now : asOf, due),
  }
  return { ...fixed, provisional: clock.provisional ?? due >= calendar.provisionalFrom, time }
}

export function countsEveryDay({ unit }: Duration): boolean {
  return unit === 'hari kalender' || unit === 'bulan'
}

function minutesIn(calendar: WorkingCalendar): (from: number, to: number) => number {
  return (from, to) => minutesBetween(calendar, from, to)
}

/** Zero where the calendar does not reach. */
function minutesBetween(calendar: WorkingCalendar, from: number, to: number): number {
  const answer = workingMinutesBetween(calendar, from, to)
  return answer.ok ? answer.minutes : 0
}

function wallMinutes(from: number, to: number): number {
  return (to - from) / 60_000
}

function closingsBetween({ closings }: WorkingCalendar, now: number, due: number): number {
  return lowerBound(closings, due + 1) - lowerBound(closings, now)
}

function hoursAhead({ starts, ends, closings }: WorkingCalendar, now: number): HoursAhead {
  const first = lowerBound(ends, now + 1)
  const spans = Array.from(ends.slice(first, first + SPANS_AHEAD), (end, index) => {
    return [starts[first + index] ?? end, end] as const
  })
  const last = spans.at(-1)?.[1] ?? now
  return {
    spans,
    closings: Array.from(closings.slice(lowerBound(closings, now), lowerBound(closings, last + 1))),
  }
}
