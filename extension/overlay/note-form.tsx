import { useSignal } from '@preact/signals'
import type { PageStep } from '../messaging/page-view.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'

interface NoteProps extends CardProps {
  readonly step: PageStep
  readonly outcome: PageStep['outcomes'][number]
  readonly close: () => void
}

/** A decision for which the SOP asks a reason: the reason in words, then the decision. */
export function NoteForm({ model, words, step, outcome, close }: NoteProps) {
  const note = useSignal('')
  const said = { stepId: step.id, outcomeId: outcome.id, note: note.value.trim() }
  async function send(): Promise<void> {
    if (said.note !== '' && (await model.finish(said))) close()
  }
  return (
    <div class="actions form">
      <label class="field">
        <span>
          {words('note')}: {outcome.label}
        </span>
        <textarea
          class="input"
          maxLength={2000}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value
          }}
        />
      </label>
      <ButtonPair
        cancel={words('cancel')}
        onCancel={byPerson(close)}
        send={words('send')}
        isDisabled={said.note === '' || model.isBusy.value}
        onSend={byPerson(() => void send())}
      />
    </div>
  )
}
