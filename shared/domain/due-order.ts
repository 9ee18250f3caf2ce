import type { TimedCase } from './late-from.ts'

/** By what a list puts a berkas in order: when its step is due, else the whole service (epoch ms). */
export function dueOrder({ status, current, clock }: TimedCase): number | undefined {
  const dueAt = status === 'open' ? (current?.dueAt ?? clock.dueAt) : undefined
  return dueAt === undefined ? undefined : Date.parse(dueAt)
}
