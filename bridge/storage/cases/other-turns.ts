/** Asked in a long loop: gives a promise, to be awaited, once it has run for so long without a break. */
export function otherTurns(longestMs: number): () => Promise<void> | undefined {
  let end = performance.now() + longestMs
  return () => {
    if (performance.now() < end) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        end = performance.now() + longestMs
        resolve()
      }),
    )
  }
}
