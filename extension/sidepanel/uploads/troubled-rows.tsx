import { useSignal } from '@preact/signals'
import type { UploadCard } from '#shared/schema/board.ts'
import type { TroubledRow } from '#shared/schema/troubled-row.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

/** The rows that did not go through, each with its reason; read anew whenever the run has changed. */
export function TroubledRows({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const shown = useSignal<readonly TroubledRow[] | undefined>(undefined)
  const { refused, failed } = card.counts
  const count = refused + failed + card.counts['needs-person'] + card.counts['in-doubt']
  async function read(): Promise<void> {
    shown.value = await run((client) => client.uploads.troubled.query({ runId: card.id }))
  }
  if (count === 0) return null
  if (!shown.value) {
    return (
      <>
        <Problem text={problem.value} />
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void read()}>
          {words('uploads.troubled', { count })}
        </button>
      </>
    )
  }
  const more = count - shown.value.length
  return (
    <ul class="stack-tight small-text">
      {shown.value.map(({ line, state, reason }) => (
        <li key={line}>
          <b>
            {words('uploads.sampleRow', { line })}, {words(`row.${state}`)}:
          </b>{' '}
          {reason}
        </li>
      ))}
      {more > 0 && <li>{words('uploads.troubledMore', { count: more })}</li>}
    </ul>
  )
}
