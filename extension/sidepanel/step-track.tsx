import type { StepMark } from '#shared/schema/board.ts'
import { usePanel } from './panel-context.ts'

/** The steps of a case as a row of marks, with the count in words for those who do not see it. */
export function StepTrack({ steps }: { steps: readonly StepMark[] }) {
  const { words } = usePanel()
  const current = steps.findIndex(({ state }) => state === 'current')
  const no = current === -1 ? steps.length : current + 1
  return (
    <span class="track" role="img" aria-label={words('case.step', { no, total: steps.length })}>
      {steps.map(({ id, state }) => (
        <i key={id} class={state} />
      ))}
    </span>
  )
}
