import type { PageStep } from '../messaging/page-view.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { useDraftText } from './use-draft-text.ts'

interface NoteProps extends CardProps {
  readonly step: PageStep
  readonly outcome: PageStep['outcomes'][number]
  readonly end: () => void
}

/** A decision for which the SOP asks a reason: the reason in words, then the decision. */
export function NoteForm({ model, words, step, outcome, end }: NoteProps) {
  const note = useDraftText(model, `${step.id}/${outcome.id}`, end)
  const said = { stepId: step.id, outcomeId: outcome.id, note: note.text.value.trim() }
  async function send(): Promise<void> {
    if (said.note !== '' && (await model.finish(said))) note.close()
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
          value={note.text.value}
          onInput={(event) => note.type(event.currentTarget.value)}
        />
      </label>
      <ButtonPair
        cancel={words('cancel')}
        onCancel={byPerson(note.close)}
        send={words('send')}
        isDisabled={said.note === '' || model.isBusy.value}
        onSend={byPerson(() => void send())}
      />
    </div>
  )
}
