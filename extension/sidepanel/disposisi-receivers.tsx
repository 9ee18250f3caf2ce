import { Plus, X } from 'lucide'
import type { Person } from '#shared/schema/board.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import type { DisposisiDraft } from './disposisi-draft.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

interface ReceiversProps {
  readonly draft: DisposisiDraft
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** To whom a disposisi goes: one, or several of whom one may bring the others together. */
export function DisposisiReceivers({ draft, options }: ReceiversProps) {
  const { words } = usePanel()
  const { people } = usePanelBoard()
  const fields = draft.receivers.value
  const chosen = draft.chosen()
  return (
    <>
      {fields.map((field, at) => {
        const free = options.filter(({ value }) => value === field.value || !chosen.includes(value))
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
      {fields.length < options.length && (
        <button type="button" class="button quiet" onClick={draft.addReceiver}>
          <Icon node={Plus} />
          {words('disposisi.addReceiver')}
        </button>
      )}
      {people
        .filter(({ id, actsFor }) => actsFor && chosen.includes(id))
        .map(({ id, name, actsFor = [] }) => (
          <ReceivedIn key={id} draft={draft} accountId={id} name={name} posts={actsFor} />
        ))}
      {chosen.length > 1 && (
        <Field label={words('disposisi.coordinator')}>
          <Select
            value={draft.coordinator}
            first={words('disposisi.noCoordinator')}
            options={options.filter(({ value }) => chosen.includes(value))}
          />
        </Field>
      )}
    </>
  )
}

interface ReceivedInProps {
  readonly draft: DisposisiDraft
  readonly accountId: string
  readonly name: string
  readonly posts: NonNullable<Person['actsFor']>
}

/** Of somebody who acts for another's post: in which of the two he is given it, for he passes it on in that one. */
function ReceivedIn({ draft, accountId, name, posts }: ReceivedInProps) {
  const { words } = usePanel()
  return (
    <Field label={words('disposisi.inPost', { name })}>
      <select
        class="input"
        value={draft.inPost.value[accountId] ?? ''}
        onChange={(event) => draft.receiveIn(accountId, event.currentTarget.value)}
      >
        <option value="">{words('disposisi.inOwn')}</option>
        {posts.map(({ postId, jabatan }) => (
          <option key={postId} value={postId}>
            {jabatan}
          </option>
        ))}
      </select>
    </Field>
  )
}
