import type { DomainErrorCode } from '#shared/errors.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { isAbout } from '#shared/schema/event-about.ts'
import type { RowResult } from '#shared/schema/participant-answer.ts'

/** Codes that answer for one row. */
export type RowCode = Extract<DomainErrorCode, `participant-${string}`>

/** An entry of a command that changed nothing, and why. */
export interface SkippedEntry {
  readonly entry: number
  readonly no?: number
  readonly why: RowCode
}

const OUTCOMES: Partial<Record<RowCode, RowResult['outcome']>> = {
  'participant-same': 'same',
  'participant-not-found': 'unknown',
  'participant-ambiguous': 'ambiguous',
}

/** What became of each entry of a command, from the event that it made: the same answer whenever it is asked. */
export function rowResults(events: readonly NewEvent[]): RowResult[] {
  return events.flatMap((event) => {
    if (!isAbout(event, 'participants')) return []
    const { rows, skipped = [] } = event
    const nos = rows.map(({ no }) => no)
    return mergeResults(nos, skipped as readonly SkippedEntry[])
  })
}

/** In the order of the command: every entry that was not skipped changed its row. */
export function mergeResults(changed: readonly number[], skipped: readonly SkippedEntry[]): RowResult[] {
  const bySkip = new Map(skipped.map((each) => [each.entry, each]))
  const left = changed[Symbol.iterator]()
  return Array.from({ length: changed.length + skipped.length }, (_, entry): RowResult => {
    const skip = bySkip.get(entry)
    if (!skip) return { entry, no: left.next().value as number, outcome: 'changed' }
    const { no, why } = skip
    return { entry, ...(no !== undefined && { no }), outcome: OUTCOMES[why] ?? 'refused', code: why }
  })
}
