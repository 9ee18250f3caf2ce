import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { RegisterCard } from '#shared/schema/register.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { dateHere } from '../date-here.ts'
import { DateInput } from '../date-input.tsx'
import { PaperButton } from '../documents/paper-button.tsx'
import { usePanel } from '../panel-context.ts'

/** The buku agenda of a stretch of days, printed; folded away. */
export function AgendaPrint() {
  const { model, words } = usePanel()
  const books = useSignal<readonly RegisterCard[]>([])
  const today = dateHere(model.now.peek())
  const from = useSignal(`${today.slice(0, 8)}01`)
  const to = useSignal(today)
  const series = useSignal('surat-masuk')
  useEffect(() => {
    void model
      .call((client) => client.registers.list.query())
      .then((answer) => {
        if (answer.ok) books.value = answer.value
      })
  }, [model, books])
  return (
    <details class="part">
      <summary>{words('papers.buku-agenda')}</summary>
      <div class="stack">
        <Field label={words('papers.series')}>
          <Select value={series} options={books.value.map(({ id, title }) => ({ value: id, text: title }))} />
        </Field>
        <Field label={words('papers.from')}>
          <DateInput value={from} />
        </Field>
        <Field label={words('papers.to')}>
          <DateInput value={to} />
        </Field>
        {from.value && to.value && (
          <PaperButton
            wanted={{ paper: 'buku-agenda', from: from.value, to: to.value, series: series.value }}
            label={words('papers.print')}
          />
        )}
      </div>
    </details>
  )
}
