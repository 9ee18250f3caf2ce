/** Milliseconds on a clock that all processes of one machine share. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
