/** No longer at a stretch, so that nobody feels it. */
const sliceMs = 4

/** To be awaited now and then in long work: others get their turn where it has gone on for a while. */
export function letOthersGo(): () => Promise<void> | undefined {
  let sliceEnd = performance.now() + sliceMs
  return () => {
    if (performance.now() < sliceEnd) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        sliceEnd = performance.now() + sliceMs
        resolve()
      }),
    )
  }
}
