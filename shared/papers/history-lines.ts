import type { StoredEvent } from '#shared/schema/event.ts'
import type { RowAct } from '#shared/schema/row-act.ts'
import { describeEvent } from './describe-event.ts'
import { describeRowAct } from './describe-row-act.ts'
import type { EventSources } from './event-sources.ts'

/** A line of what happened to a berkas; `actorId` = account of who did it. */
export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly actorId: string
  readonly text: string
}

interface Happened {
  readonly events: readonly StoredEvent[]
  readonly rowActs: readonly RowAct[]
}

/**
 * All that happened to a berkas and its rows, oldest first. A paraf or a disposisi finishes its step by itself: that is
 * one act, and one line, unless something was said with it. What only routes work in the house says nothing to a
 * reader, and is left out.
 */
export function historyLines(
  detail: EventSources['detail'] & Happened,
  { people, words }: Pick<EventSources, 'people' | 'words'>,
): HistoryLine[] {
  const acts = new Set(detail.events.flatMap(({ type, commandId }) => (isAct(type) ? commandId : [])))
  const isSaid = (event: StoredEvent) =>
    event.type === 'case.step-finished' &&
    event.outcomeId === undefined &&
    event.noteId === undefined &&
    acts.has(event.commandId)
  const ofCase = detail.events.flatMap((event) => {
    const text = isSaid(event) ? undefined : describeEvent(event, { detail, people, words })
    return text === undefined ? [] : [lineOf(event, text)]
  })
  const ofRows = detail.rowActs.map((act) => lineOf(act, describeRowAct(act, { detail, words })))
  return ofRows.length === 0 ? ofCase : [...ofCase, ...ofRows].sort((one, other) => one.seq - other.seq)
}

function isAct(type: StoredEvent['type']): boolean {
  return type === 'case.signed' || type === 'case.disposisi-issued'
}

function lineOf({ seq, at, actorId }: StoredEvent | RowAct, text: string): HistoryLine {
  return { seq, at, actorId, text }
}
