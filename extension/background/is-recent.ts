/**
 * Whether something of that moment is younger than `ms`; both moments in epoch milliseconds. A moment in the future is
 * not: the computer's clock was set back since, and what waited for it would wait for hours.
 */
export function isRecent(at: number, { ms, now }: { readonly ms: number; readonly now: number }): boolean {
  const age = now - at
  return age >= 0 && age < ms
}
