import { toldEvents } from '#shared/papers/told-events.ts'
import { fullMoment } from '#shared/words/time-words.ts'
import type { CaseDetail } from './case-detail.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** What happened to a berkas, newest first: what, who, when. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const { words, language } = usePanel()
  const { people } = usePanelBoard()
  const lines = toldEvents(detail.events, { detail, people, words })
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
