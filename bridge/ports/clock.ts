/** The only source of the present moment in the bridge. */
export interface Clock {
  now(): Date
  /** Resolves when `at` has come, or when `signal` aborts. */
  until(at: Date, signal: AbortSignal): Promise<void>
}
