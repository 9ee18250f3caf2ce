import { Plus, X } from 'lucide'
import { accountNamed } from '#shared/domain/disposisi/receiver-options.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import type { DisposisiDraft } from './disposisi-draft.ts'
import { usePanel } from './panel-context.ts'

interface ReceiversProps {
  readonly draft: DisposisiDraft
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** To whom a disposisi goes: one, or several of whom one may bring the others together. */
export function DisposisiReceivers({ draft, options }: ReceiversProps) {
  const { words } = usePanel()
  const fields = draft.receivers.value
  const chosen = draft.chosen()
  return (
    <>
      {fields.map((field, at) => {
        const others = chosen.filter((value) => value !== field.value).map(accountNamed)
        const free = options.filter(({ value }) => !others.includes(accountNamed(value)))
        // A narrow panel cuts a long jabatan off, and two posts of one person begin alike.
        const hint = field.value.includes('@')
          ? options.find(({ value }) => value === field.value)?.text
          : undefined
        const no = at + 1
        if (at === 0) {
          return (
            <Field key={0} label={words('disposisi.to')} hint={hint}>
              <Select value={field} first={words('choose')} options={free} />
            </Field>
          )
        }
        return (
          <div class="with-button" key={no}>
            <Field label={words('disposisi.alsoTo', { no })} hint={hint}>
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
      {fields.length < new Set(options.map(({ value }) => accountNamed(value))).size && (
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
              .filter(({ value }) => chosen.includes(value))
              .map(({ value, text }) => ({ value: accountNamed(value), text }))}
          />
        </Field>
      )}
    </>
  )
}
