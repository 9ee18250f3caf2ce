import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Duration, DurationUnit } from '#shared/schema/duration.ts'

export interface DeadlineCase {
  from: number
  duration: Duration
  /** Our answer, which the peers are asked to confirm. */
  due: number
}

/** The mix in equal parts, with the longest length of each that offices use. */
const mix: readonly { unit: DurationUnit; most: number }[] = [
  { unit: 'menit', most: 480 },
  { unit: 'jam', most: 40 },
  { unit: 'hari', most: 60 },
  { unit: 'minggu', most: 8 },
  { unit: 'bulan', most: 6 },
]

const minute = 60_000
const first = Date.parse('2024-01-01T00:00:00+07:00')
const last = Date.parse('2027-06-30T23:59:00+07:00')

/** Always the same cases: any minute of three and a half years, so nights, breaks, holidays and four Ramadans too. */
export function deadlineCases(calendar: WorkingCalendar, count: number): DeadlineCase[] {
  const draw = dice(20260101)
  return Array.from({ length: count }, (_, index) => {
    const { unit, most } = mix[index % mix.length] ?? { unit: 'menit', most: 1 }
    const from = first + draw((last - first) / minute) * minute
    const duration: Duration = { value: 1 + draw(most), unit }
    const answer = dueAt(calendar, from, duration)
    if (!answer.ok) throw new Error(`no deadline for ${new Date(from).toISOString()}: ${answer.reason}`)
    return { from, duration, due: answer.due }
  })
}

/** A linear congruential generator (Numerical Recipes): whole numbers from 0 to below `limit`, the same every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
