import { describeEvent } from '#shared/papers/describe-event.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { fullMoment } from '../ui/time-words.ts'
import type { CaseDetail } from './case-detail.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** What happened to a berkas, newest first: what, who, when. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const { words, language } = usePanel()
  const { people } = usePanelBoard()
  // A paraf or a disposisi finishes its step by itself: that is one act, and one line.
  const acts = detail.events.filter(({ type }) => type === 'case.signed' || type === 'case.disposisi-issued')
  const isSaid = (event: StoredEvent) =>
    event.type === 'case.step-finished' &&
    event.outcomeId === undefined &&
    acts.some(({ commandId }) => commandId === event.commandId)
  const events = detail.events.filter((event) => !isSaid(event))
  const lines = events.toReversed().flatMap((event) => {
    const text = describeEvent(event, { detail, people, words })
    return text === undefined ? [] : [{ event, text }]
  })
  return (
    <details class="part" open>
      <summary>{words('case.timeline')}</summary>
      <ol class="timeline">
        {lines.map(({ event, text }) => (
          <li key={event.seq}>
            <span>{text}</span>
            <span class="hint figures">
              {people.find(({ id }) => id === event.actorId)?.name ?? event.actorId} ·{' '}
              {fullMoment(event.at, language)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
