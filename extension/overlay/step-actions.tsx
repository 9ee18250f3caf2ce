import { useSignal } from '@preact/signals'
import { Crosshair, Undo2, UserRound } from 'lucide'
import type { PageStep } from '../messaging/page-view.ts'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { NoteForm } from './note-form.tsx'
import { ReturnForm, returnFormOf } from './return-form.tsx'

const DONE_BY = { superior: 'superior', panel: 'inPanel', other: 'notMine' } as const

type StepProps = CardProps & { step: PageStep }

/** What the person can do with the step here: be shown where, finish it, decide, give it back. */
export function StepActions(props: StepProps) {
  const { model, words, step } = props
  // A form in which something was typed and not sent stands open again.
  const form = model.draft()?.form
  const isReturning = useSignal(form === returnFormOf(step))
  const deciding = useSignal(step.outcomes.find(({ id }) => form === `${step.id}/${id}`)?.id)
  if (step.doneBy !== 'me') {
    return (
      <>
        <ShowMe {...props} />
        <p class="note">
          <Icon node={UserRound} />
          {words(DONE_BY[step.doneBy])}
        </p>
      </>
    )
  }
  const returns = step.outcomes.filter(({ isReturn }) => isReturn)
  if (isReturning.value) {
    return <ReturnForm {...props} returns={returns} end={() => (isReturning.value = false)} />
  }
  // The step of a row that goes with its berkas is finished for all rows at once, not from the page of one person.
  const isShared = model.chosen.value?.row?.isWithBerkas ?? false
  const ways = isShared ? [] : step.outcomes.filter(({ isReturn, leads }) => !isReturn && !leads)
  const decided = ways.find(({ id }) => id === deciding.value)
  if (decided) {
    return <NoteForm {...props} outcome={decided} end={() => (deciding.value = undefined)} />
  }
  return (
    <div class="actions">
      <ShowMe {...props} />
      {isShared && <p class="note">{words('rowFinish')}</p>}
      {!isShared && step.outcomes.length === 0 && (
        <button
          type="button"
          class="button primary"
          disabled={model.isBusy.value}
          onClick={byPerson(() => void model.finish({ stepId: step.id }))}
        >
          {words('finish')}
        </button>
      )}
      {ways.length > 0 && (
        <fieldset class="ways">
          <legend>{words('choose')}</legend>
          {ways.map(({ id, label, needsNote }) => (
            <button
              type="button"
              class="button primary"
              key={id}
              disabled={model.isBusy.value}
              onClick={byPerson(() => {
                if (needsNote) deciding.value = id
                else void model.finish({ stepId: step.id, outcomeId: id })
              })}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
      {returns.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={byPerson(() => {
            isReturning.value = true
          })}
        >
          <Icon node={Undo2} />
          {words('giveBack')}
        </button>
      )}
    </div>
  )
}

/** Points at the control that the SOP names, or says that it cannot be told which one is meant. */
function ShowMe({ model, portal, words, show, step }: StepProps) {
  const result = useSignal<{ of: unknown; isLost?: boolean; says: string } | undefined>(undefined)
  const place = step.portal
  const reading = model.reading.value
  if (!place || place.portal !== portal.value.id || reading.kind !== 'shown') return null
  const page = portal.value.pages.find(({ id }) => id === place.page)
  if (reading.page.id !== place.page) {
    return page ? <p class="soft small-text">{words('otherPage', { page: page.title })}</p> : null
  }
  const { anchor, isNamed, mayMend } = place
  const of = reading.page.anchors[anchor]
  if (!of && !isNamed && !mayMend) return null
  // What was said of an anchor that has been mended since is said no more.
  const now = result.value?.of === of ? result.value : undefined
  async function mend(): Promise<void> {
    const says = await model.pick(place?.page ?? '', anchor)
    result.value = { of, says: says ?? '' }
  }
  return (
    <div class="show">
      {(of || isNamed) && (
        <button
          type="button"
          class="button"
          aria-keyshortcuts="f"
          onClick={byPerson(() => {
            const isLost = !show(anchor)
            if (isLost) model.tellLost(place.page, anchor)
            result.value = { of, isLost, says: words(isLost ? 'notFound' : 'shown') }
          })}
        >
          <Icon node={Crosshair} />
          {words('show')}
        </button>
      )}
      <p class={now?.isLost ? 'note warn' : 'hint'} role="status">
        {now?.says}
      </p>
      {mayMend && (!of || now?.isLost) && (
        <button type="button" class="button" onClick={byPerson(() => void mend())}>
          {words(of ? 'mend' : 'pointOut')}
        </button>
      )}
    </div>
  )
}
