import type { ClockRule } from '#shared/schema/clock-rule.ts'

/** Instants in epoch ms; `completeAt` is absent while something is missing from the file. */
export interface Reception {
  receivedAt: number
  completeAt?: number
}

/** `stated` is false where the SOP is silent and the product's default holds; people are told which it was. */
export type ClockBeginning =
  | { isRunning: true; startsAt: number; stated: boolean }
  | { isRunning: false; waitsFor: 'complete-file'; stated: boolean }

/**
 * Since when a clock runs. Only a text that asks for a complete file lets the clock wait for it; else it runs from
 * receipt. Neither moves an instant outside service hours: `dueAt` counts that as the next working day.
 */
export function clockStartOf(rule: ClockRule, { receivedAt, completeAt }: Reception): ClockBeginning {
  const stated = rule.start !== undefined
  if (rule.start !== 'complete-file') return { isRunning: true, startsAt: receivedAt, stated }
  if (completeAt === undefined) return { isRunning: false, waitsFor: 'complete-file', stated }
  return { isRunning: true, startsAt: Math.max(receivedAt, completeAt), stated }
}
