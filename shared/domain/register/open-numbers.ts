import type { Register } from '#shared/schema/register.ts'

interface NumberRange {
  readonly from: number
  readonly to: number
}

/**
 * The numbers that break a register: written by hand, as it was said, but nothing has been entered under them. All
 * others up to the last one are taken here, lie in the paper book before `first`, or are marked as never used.
 */
export function openNumbers({ reserved = [] }: Pick<Register, 'reserved'>): NumberRange[] {
  return reserved.flatMap(({ from, to, used }) => rangesWithout({ from, to }, used))
}

/** What remains of a range when some numbers are taken out of it, as ranges in order. */
export function rangesWithout({ from, to }: NumberRange, taken: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = []
  let start = from
  for (const number of taken.toSorted((one, other) => one - other)) {
    if (number > start) ranges.push({ from: start, to: number - 1 })
    start = number + 1
  }
  return start <= to ? [...ranges, { from: start, to }] : ranges
}
