import { Plus, X } from 'lucide'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import type { DisposisiDraft } from './disposisi-draft.ts'
import { usePanel } from './panel-context.ts'
import { chosenReceiver } from './receiver-options.ts'

interface ReceiversProps {
  readonly draft: DisposisiDraft
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** To whom a disposisi goes: one, or several of whom one may bring the others together. */
export function DisposisiReceivers({ draft, options }: ReceiversProps) {
  const { words } = usePanel()
  const fields = draft.receivers.value
  const chosen = draft.chosen().map(({ accountId }) => accountId)
  const accountIn = (value: string) => chosenReceiver(value).accountId
  const isChosen = (value: string) => fields.some((field) => field.value === value)
  return (
    <>
      {fields.map((field, at) => {
        const others = chosen.filter((accountId) => accountId !== accountIn(field.value))
        const free = options.filter(({ value }) => !others.includes(accountIn(value)))
        const no = at + 1
        if (at === 0) {
          return (
            <Field key={0} label={words('disposisi.to')}>
              <Select value={field} first={words('choose')} options={free} />
            </Field>
          )
        }
        return (
          <div class="with-button" key={no}>
            <Field label={words('disposisi.alsoTo', { no })}>
              <Select value={field} first={words('choose')} options={free} />
            </Field>
            <button
              type="button"
              class="icon-button"
              aria-label={words('disposisi.removeReceiver', { no })}
              title={words('disposisi.removeReceiver', { no })}
              onClick={() => draft.removeReceiver(field)}
            >
              <Icon node={X} />
            </button>
          </div>
        )
      })}
      {fields.length < new Set(options.map(({ value }) => accountIn(value))).size && (
        <button type="button" class="button quiet" onClick={draft.addReceiver}>
          <Icon node={Plus} />
          {words('disposisi.addReceiver')}
        </button>
      )}
      {chosen.length > 1 && (
        <Field label={words('disposisi.coordinator')}>
          <Select
            value={draft.coordinator}
            first={words('disposisi.noCoordinator')}
            options={options
              .filter(({ value }) => isChosen(value))
              .map(({ value, text }) => ({ value: accountIn(value), text }))}
          />
        </Field>
      )}
    </>
  )
}
