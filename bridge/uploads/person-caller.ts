/** Calls the person at the desk to a portal that wants a sign-in. */
export interface PersonCaller {
  /** Somebody is needed; at `until` nobody is waited for any longer. */
  call(until: Date): void
  /** What the person should know meanwhile: one sentence in Bahasa Indonesia. */
  say(sentence: string): void
  /** Nobody is needed any more. */
  release(): void
}
