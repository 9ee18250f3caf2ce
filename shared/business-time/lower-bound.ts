/** Index of the first value that is not less than the one sought; the length where all are less. */
export function lowerBound(sorted: Float64Array, sought: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < sought) low = middle + 1
    else high = middle
  }
  return low
}
