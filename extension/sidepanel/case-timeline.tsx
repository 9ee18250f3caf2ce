import { historyLines } from '#shared/papers/history-lines.ts'
import { fullMoment } from '#shared/words/time-words.ts'
import type { CaseDetail } from './case-detail.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** What happened to a berkas, newest first: what, who, when. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const { words, language } = usePanel()
  const { people } = usePanelBoard()
  const lines = historyLines(detail, { people, words }).toReversed()
  return (
    <details class="part" open>
      <summary>{words('case.timeline')}</summary>
      <ol class="timeline">
        {lines.map(({ seq, at, actorId, text }) => (
          <li key={seq}>
            <span>{text}</span>
            <span class="hint figures">
              {people.find(({ id }) => id === actorId)?.name ?? actorId} · {fullMoment(at, language)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
