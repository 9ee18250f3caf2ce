import type { TimedCase } from './late-from.ts'

/**
 * By what a list puts a berkas in order: when its step is due, else the whole service; and before that, also while it is
 * held or with its applicant, what a step to come must be done by before the target date (epoch ms).
 */
export function dueOrder({ status, current, clock, target }: TimedCase): number | undefined {
  const dueAt = status === 'open' ? (current?.dueAt ?? clock.dueAt) : undefined
  const instants = [dueAt, target?.dueAt].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
  return instants.length > 0 ? Math.min(...instants) : undefined
}
