import type { ClockSpan } from '#shared/schema/case-file.ts'
import type { ClockOwner } from '#shared/schema/sop.ts'

/** The clock goes on as this owner's from `at`. */
export function switchedClock(clock: readonly ClockSpan[], owner: ClockOwner, at: string): ClockSpan[] {
  const running = clock.at(-1)
  if (running && !running.to && running.owner === owner) return [...clock]
  return [...stoppedClock(clock, at), { owner, from: at }]
}

export function stoppedClock(clock: readonly ClockSpan[], at: string): ClockSpan[] {
  const running = clock.at(-1)
  return running && !running.to ? [...clock.slice(0, -1), { ...running, to: at }] : [...clock]
}
