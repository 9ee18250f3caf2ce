/** The bell: it only says "look". A lost or doubled ring does no harm, for news is read from the store. */
export interface WakeUp {
  ring(): void
  /** Calls `listener` after each ring until `signal` aborts. */
  onRing(listener: () => void, signal: AbortSignal): void
}
