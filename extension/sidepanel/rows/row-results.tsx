import type { RowResult } from '#shared/schema/participant-answer.ts'
import { usePanel } from '../panel-context.ts'

/** What became of each row: what was refused at once, the rest folded away. */
export function RowResults({ results }: { results: readonly RowResult[] | undefined }) {
  const { words } = usePanel()
  if (!results) return null
  const isTaken = ({ outcome }: RowResult) => outcome === 'changed' || outcome === 'same'
  const refused = results.filter((each) => !isTaken(each))
  const changed = results.filter(({ outcome }) => outcome === 'changed').length
  return (
    <div class="stack-tight">
      <div role="status" class="stack-tight">
        {changed > 0 && <p class="note ok">{words('rows.changed', { count: changed })}</p>}
        {refused.length > 0 && (
          <ul class="note warn block">
            {refused.map(({ entry, no, message }) => (
              <li key={entry}>{words('rows.refusal', { no: no ?? '…', why: message ?? '' })}</li>
            ))}
          </ul>
        )}
      </div>
      <details class="row-items">
        <summary>{words('rows.results')}</summary>
        <ul class="bullets small-text">
          {results.map(({ entry, no, outcome, message }) => (
            <li key={entry}>
              {outcome === 'changed' || outcome === 'same'
                ? words(`rows.result.${outcome}`, { no: no ?? '…' })
                : words('rows.refusal', { no: no ?? '…', why: message ?? '' })}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
