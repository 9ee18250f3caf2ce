import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { StepActions } from './step-actions.tsx'

/** What can be done with the case now; it stays in sight however long the step is. */
export function CaseActions(props: CardProps) {
  const { model, words } = props
  const current = model.chosen.value
  if (!current) return null
  if (current.status === 'open' && current.step) {
    return (
      <div class="act">
        <StepActions key={current.step.id} {...props} step={current.step} />
      </div>
    )
  }
  if (!current.mayResume) return null
  return (
    <div class="act">
      <button
        type="button"
        class="button primary"
        disabled={model.isBusy.value}
        onClick={byPerson(() => void model.resume())}
      >
        {words('resume')}
      </button>
    </div>
  )
}
