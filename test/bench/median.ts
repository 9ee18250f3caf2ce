/** The middle value; of an even number the upper one of the two in the middle. Not a number for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
