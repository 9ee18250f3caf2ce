interface NumberRange {
  readonly from: number
  readonly to: number
}

/** Numbers as ranges in order; what is there twice counts once. */
export function numberRanges(numbers: Iterable<number>): NumberRange[] {
  const ranges: { from: number; to: number }[] = []
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last?.to === number - 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges
}

export function* eachNumber(ranges: readonly NumberRange[]): Generator<number> {
  for (const { from, to } of ranges) for (let number = from; number <= to; number++) yield number
}
