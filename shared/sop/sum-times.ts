import { lengthWords } from '#shared/business-time/deadline-sentences.ts'
import type { DurationUnit } from '#shared/schema/duration.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { WhyWords } from '#shared/text/why-words.ts'
import { normalPath } from './reachable-steps.ts'

/** Times of steps added up within each unit, for 4 hari and 2 minggu are no number of anything else. */
export interface SummedTimes {
  /** From the shortest unit to the longest, as the document writes them. */
  readonly sums: readonly { readonly value: number; readonly unit: DurationUnit }[]
  /** Steps on the way that the document gives no time: the sum is then no total. */
  readonly untimed: number
}

const order: readonly DurationUnit[] = ['menit', 'jam', 'hari', 'minggu', 'hari kalender', 'bulan']

/**
 * The times of the normal path (nothing returned, refused or repeated, no further branch taken): all of them, or only
 * those of the office's own steps. Never a whole of the SOP where a branch lies beside it.
 */
export function sumTimes(sop: Sop, { officeOnly }: { readonly officeOnly: boolean }): SummedTimes {
  const steps = normalPath(sop).filter(({ clock }) => !officeOnly || clock === 'office')
  const timed = steps.flatMap(({ mutuBaku }) => mutuBaku.waktu ?? [])
  const sums = order.flatMap((unit) => {
    const value = timed.filter((each) => each.unit === unit).reduce((sum, each) => sum + each.value, 0)
    return value > 0 ? [{ value, unit }] : []
  })
  return { sums, untimed: steps.length - timed.length }
}

/** Steps that the normal path leaves out: what they take comes on top where they are taken. */
export function stepsBesideNormalPath(sop: Sop): readonly SopStep[] {
  const path = new Set(normalPath(sop))
  return sop.steps.filter((step) => !path.has(step))
}

/**
 * The same sum with weeks counted as working days, where somebody asks for it; `perWeek` is the calendar's setting and
 * is to be shown with it.
 */
export function weeksAsDays(sums: SummedTimes['sums'], perWeek: number): SummedTimes['sums'] {
  const weeks = sums.find(({ unit }) => unit === 'minggu')?.value ?? 0
  if (weeks === 0) return sums
  const days = (sums.find(({ unit }) => unit === 'hari')?.value ?? 0) + weeks * perWeek
  return order.flatMap((unit) => {
    if (unit === 'minggu') return []
    if (unit === 'hari') return [{ value: days, unit }]
    return sums.filter((each) => each.unit === unit)
  })
}

/** `2 jam + 4 hari + 2 minggu`. */
export function sumWords(sums: SummedTimes['sums'], words: WhyWords): string {
  return sums.map((each) => lengthWords(each, words)).join(' + ')
}
