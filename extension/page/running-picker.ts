/** Where the picker that is open on this page is ended from; a page sees nothing of it. */
const RUNNING = Symbol.for('langkah-picker')

/** What ends the picker that was put into this page last. */
export function runningPicker(): AbortController | undefined {
  const running: unknown = Reflect.get(globalThis, RUNNING)
  return running instanceof AbortController ? running : undefined
}

export function setRunningPicker(running: AbortController): void {
  Reflect.set(globalThis, RUNNING, running)
}
