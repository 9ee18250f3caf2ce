import type { CaseCard, TargetDue } from '#shared/schema/board.ts'
import { alarms } from './deadline-tone.ts'

/** What of a berkas says when it is due; a card is one. */
export interface TimedCase {
  readonly status: CaseCard['status']
  readonly current?: Pick<NonNullable<CaseCard['current']>, 'waktu' | 'dueBefore' | 'dueAt'> | undefined
  readonly clock: Pick<CaseCard['clock'], 'running' | 'dueAt'>
  readonly target?: Pick<TargetDue, 'dueAt'> | undefined
}

/**
 * From when on a berkas is late: its step, the whole service in the office's hands, or a step before the target date,
 * wherever the berkas lies then (epoch ms).
 */
export function lateFrom({ status, current, clock, target }: TimedCase): number | undefined {
  const isOpen = status === 'open'
  const norm = current?.dueBefore ?? current?.waktu
  const step = isOpen && norm && alarms(norm) ? current?.dueAt : undefined
  const service = isOpen && clock.running === 'office' ? clock.dueAt : undefined
  const instants = [step, service, target?.dueAt].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
  return instants.length > 0 ? Math.min(...instants) : undefined
}
