/** Aborts on Ctrl+C or an end from outside; disposed of, signals do again what they always do. */
export function stopOnSignals(): { readonly signal: AbortSignal } & Disposable {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: stop.signal,
    [Symbol.dispose]() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
