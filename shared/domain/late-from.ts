import type { CaseCard } from '#shared/schema/board.ts'
import { alarms } from './deadline-tone.ts'

/** What of a berkas says when it is due; a card is one. */
export interface TimedCase {
  readonly status: CaseCard['status']
  readonly current?: Pick<NonNullable<CaseCard['current']>, 'waktu' | 'dueAt'> | undefined
  readonly clock: Pick<CaseCard['clock'], 'running' | 'dueAt'>
}

/** From when on a running berkas is late: its step, or the whole service in the office's hands (epoch ms). */
export function lateFrom({ status, current, clock }: TimedCase): number | undefined {
  if (status !== 'open') return undefined
  const step = current?.waktu && alarms(current.waktu) ? current.dueAt : undefined
  const service = clock.running === 'office' ? clock.dueAt : undefined
  const instants = [step, service].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]))
  return instants.length > 0 ? Math.min(...instants) : undefined
}
