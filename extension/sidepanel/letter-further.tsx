import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Security } from '#shared/schema/disposisi.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { LetterFields } from './letter-fields.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

const URGENCIES = ['biasa', 'segera', 'sangat-segera'] as const

/** What may be said of a letter beside the four fields that are needed; folded away. */
export function LetterFurther({ fields }: { fields: LetterFields }) {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const books = useSignal<readonly { value: string; text: string }[]>([])
  useEffect(() => {
    void model
      .call((client) => client.registers.list.query())
      .then((result) => {
        if (!result.ok) return
        const incoming = result.value.filter(({ direction }) => direction === 'incoming')
        books.value = incoming.map(({ id, title }) => ({ value: id, text: title }))
      })
  }, [model, books])
  return (
    <>
      <Field label={words('letter.handedTo')}>
        <Select
          value={fields.handedTo}
          first={words('letter.nobody')}
          options={board.people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))}
        />
      </Field>
      <details>
        <summary>{words('letter.more')}</summary>
        <div class="stack">
          {books.value.length > 1 && (
            <Field label={words('letter.series')}>
              <Select value={fields.series} options={books.value} />
            </Field>
          )}
          <Choice
            label={words('disposisi.urgency')}
            options={URGENCIES.map((value) => ({ value, text: words(`urgency.${value}`) }))}
            value={fields.urgency.value}
            choose={(value) => {
              fields.urgency.value = value
            }}
          />
          <Choice
            label={words('disposisi.security')}
            options={Security.options.map((value) => ({ value, text: words(`security.${value}`) }))}
            value={fields.security.value}
            choose={(value) => {
              fields.security.value = value
            }}
          />
          <Field label={words('letter.lampiran')}>
            <TextInput value={fields.lampiran} maxLength={4} inputMode="numeric" />
          </Field>
          <Field label={words('letter.classification')}>
            <TextInput value={fields.classification} maxLength={30} />
          </Field>
          <Field label={words('letter.tembusanField')}>
            <TextInput value={fields.tembusan} maxLength={2000} isLong />
          </Field>
          <Field label={words('letter.summary')}>
            <TextInput value={fields.summary} maxLength={2000} isLong />
          </Field>
        </div>
      </details>
    </>
  )
}
