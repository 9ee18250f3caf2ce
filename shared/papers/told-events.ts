import type { StoredEvent } from '#shared/schema/event.ts'
import { describeEvent } from './describe-event.ts'
import type { EventSources } from './event-sources.ts'

/** What happened to a berkas as a reader is told it, newest first. */
export function toldEvents(
  events: readonly StoredEvent[],
  sources: EventSources,
): { readonly event: StoredEvent; readonly text: string }[] {
  // A paraf or a disposisi finishes its step by itself: that is one act, and one line.
  const acts = events.filter(({ type }) => type === 'case.signed' || type === 'case.disposisi-issued')
  const isSaid = (event: StoredEvent) =>
    event.type === 'case.step-finished' &&
    event.outcomeId === undefined &&
    acts.some(({ commandId }) => commandId === event.commandId)
  return events.toReversed().flatMap((event) => {
    const text = isSaid(event) ? undefined : describeEvent(event, sources)
    return text === undefined ? [] : [{ event, text }]
  })
}
