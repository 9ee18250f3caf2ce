import { dueBefore } from '#shared/business-time/due-before.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dayLength, dayOfDate } from '#shared/business-time/local-day.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { NoDue } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { clockPauses, type Pause } from './clock-pauses.ts'
import { type DueParts, duePartsOf, readCalendar } from './service-clock.ts'

export interface StepClock {
  readonly startedAt: number
  readonly pauses: readonly Pause[]
  /** What the due moment comes from: the step's own time, or its time before the target date. */
  readonly by?: 'waktu' | 'target'
  /** Absent where the SOP gives the step no time, and where `noDue` says why. */
  readonly parts?: DueParts
  readonly noDue?: NoDue
}

interface At {
  readonly sop: Sop
  readonly step: SopStep
  readonly calendar: WorkingCalendar
  readonly now: number
}

/**
 * The time of the step a case stands in. It stands still while others have the berkas (a hold), and while the berkas
 * is returned there is none. Where the step has a time of its own and one before the target date, the earlier counts.
 */
export function stepClock(caseFile: CaseFile, { sop, step, calendar, now }: At): StepClock {
  // A time that belongs to one way out is not the time for choosing it.
  const waktu = step.waktuOnlyOn ? undefined : step.mutuBaku.waktu
  const startedAt = Date.parse(caseFile.visits.at(-1)?.startedAt ?? caseFile.openedAt)
  if (!waktu && !step.dueBefore) return { startedAt, pauses: [] }
  if (caseFile.status === 'returned') return { startedAt, pauses: [], noDue: 'paused' }
  const pauses = clockPauses(caseFile, { owner: step.clock, from: startedAt, now })
  const fixed = { startedAt, pauses }
  const target = targetOf(caseFile, { sop, step, calendar, now })
  const isPaused = pauses.some(({ lasts }) => lasts)
  const own =
    waktu && !isPaused
      ? duePartsOf(readCalendar(calendar, sop, waktu), waktu, { from: startedAt, pauses })
      : undefined
  if (target && (!own || target.due <= own.due)) return { ...fixed, by: 'target', parts: target }
  if (own) return { ...fixed, by: 'waktu', parts: own }
  if (waktu) return { ...fixed, by: 'waktu', noDue: isPaused ? 'paused' : 'beyond-calendar' }
  return {
    ...fixed,
    by: 'target',
    noDue: caseFile.targetOn === undefined ? 'no-target-date' : 'beyond-calendar',
  }
}

/** A day that has come stands still for nobody: pauses do not move what is due before the target date. */
function targetOf({ targetOn }: CaseFile, { step, calendar }: At): DueParts | undefined {
  if (!step.dueBefore || targetOn === undefined) return undefined
  const { value, unit } = step.dueBefore
  const answer = dueBefore(calendar, midnightOf(calendar, targetOn), { value, unit })
  return answer.ok ? { stated: answer.due, due: answer.due, provisional: answer.provisional } : undefined
}

/** The first instant of a local date in the calendar's zone. */
export function midnightOf({ timeZone }: WorkingCalendar, date: string): number {
  return dayOfDate(date) * dayLength - indonesianZones[timeZone].offset
}
