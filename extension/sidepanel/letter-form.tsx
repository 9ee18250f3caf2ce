import { useSignal } from '@preact/signals'
import { CircleCheck } from 'lucide'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { dateHere } from './date-here.ts'
import { DateInput } from './date-input.tsx'
import { choiceField } from './draft-field.ts'
import { createLetterFields } from './letter-fields.ts'
import { LetterFurther } from './letter-further.tsx'
import { usePanel } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

/** Registers letters that came in, one after the other, by keyboard alone: Enter saves. */
export function LetterForm({ close }: { close: () => void }) {
  const { model, words } = usePanel()
  const { isBusy, problem, refusal, run } = useCommand()
  const fields = useMemo(() => createLetterFields(dateHere(model.now.peek())), [model])
  const { sender, number, letterOn, perihal, classification, summary, lampiran, tembusan } = fields
  const typed = { sender, number, letterOn, perihal, classification, summary, lampiran, tembusan }
  const forget = useDraft('letter/register', {
    ...{ ...typed, series: fields.series, handedTo: fields.handedTo },
    urgency: choiceField(fields.urgency, Urgency.options),
    security: choiceField(fields.security, Security.options),
  })
  const saved = useSignal<LetterCard | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const focusFirst = () => form.current?.querySelector('input')?.focus()
  useEffect(() => {
    focusFirst()
  }, [])

  function giveUp(): void {
    forget()
    close()
  }
  async function save(isAnother = false): Promise<void> {
    const input = fields.command(isAnother)
    if (!input) return
    const answer = await run((client) => client.letters.register.mutate(input))
    if (!answer) return
    saved.value = answer.card
    forget()
    fields.next()
    focusFirst()
  }
  return (
    <section class="page">
      <h2>{words('letters.register')}</h2>
      {saved.value && <Saved card={saved.value} />}
      <form
        class="stack"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={words('letter.sender')}>
          <TextInput value={fields.sender} maxLength={200} />
        </Field>
        <Field label={words('letter.number')}>
          <TextInput value={fields.number} maxLength={200} />
        </Field>
        <Field label={words('letter.on')}>
          <DateInput value={fields.letterOn} />
        </Field>
        <Field label={words('letter.perihal')}>
          <TextInput value={fields.perihal} maxLength={2000} />
        </Field>
        <LetterFurther fields={fields} />
        <Problem text={problem.value} />
        {refusal.value === 'letter-registered-already' && (
          <button type="button" class="button" disabled={isBusy.value} onClick={() => void save(true)}>
            {words('letter.isAnother')}
          </button>
        )}
        <div class="pair">
          <button type="button" class="button" onClick={giveUp}>
            {words('back')}
          </button>
          <button type="submit" class="button primary" disabled={isBusy.value || !fields.command()}>
            {words('letter.send')}
          </button>
        </div>
      </form>
    </section>
  )
}

function Saved({ card }: { card: LetterCard }) {
  const { model, words } = usePanel()
  return (
    <div class="note ok" role="status">
      <Icon node={CircleCheck} />
      <span class="grow">{words('letter.done', { number: card.agenda.printed })}</span>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          model.openLetterId.value = card.id
        }}
      >
        {words('letter.show')}
      </button>
    </div>
  )
}
