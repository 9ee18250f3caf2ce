/** No longer at a stretch, so that nobody feels it. */
const SLICE_MS = 4

/**
 * To be asked now and then in long work: gives a promise, to be awaited, where it has gone on for a while, so that others
 * get their turn.
 */
export function letOthersGo(sliceMs = SLICE_MS): () => Promise<void> | undefined {
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
