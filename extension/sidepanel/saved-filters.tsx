import { useSignal } from '@preact/signals'
import { Bookmark } from 'lucide'
import type { FilterCard } from '#shared/schema/filter-command.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { BoardFilter } from './board-filter.ts'
import { usePanel } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { queryOf } from './use-case-pages.ts'
import { useCommand } from './use-command.ts'
import type { UsedFilters } from './use-saved-filters.ts'

/** Filters of the board under a name: chosen, saved and removed here. */
export function SavedFilters({ filters, asked }: { filters: UsedFilters; asked: BoardFilter }) {
  const { model, words } = usePanel()
  const form = useSignal<'save' | 'remove' | undefined>(undefined)
  const said = useSignal('')
  const { all, chosen, load } = filters
  const { filterId } = model.narrowed
  const close = () => {
    form.value = undefined
  }
  return (
    <>
      {all.value.length > 0 && (
        <Select
          label={words('filters.saved')}
          value={filterId}
          first={words('filters.none')}
          options={all.value.map((card) => ({ value: card.id, text: nameOf(card, words) }))}
        />
      )}
      {chosen.value && <p class="small-text">{words('filters.using', { name: chosen.value.name })}</p>}
      {form.value === 'save' && (
        <SaveForm
          asked={asked}
          close={close}
          onDone={async (id, name) => {
            close()
            said.value = words('filters.done', { name })
            await load()
            filterId.value = id
          }}
        />
      )}
      {form.value === 'remove' && chosen.value && (
        <RemoveForm
          card={chosen.value}
          close={close}
          onDone={async () => {
            close()
            filterId.value = ''
            said.value = ''
            await load()
          }}
        />
      )}
      {form.value === undefined && (chosen.value?.isOwn || isNarrowed(asked)) && (
        <button
          type="button"
          class="button quiet back"
          onClick={() => {
            form.value = chosen.value ? 'remove' : 'save'
          }}
        >
          <Icon node={Bookmark} />
          {words(chosen.value ? 'filters.remove' : 'filters.save')}
        </button>
      )}
      <p class="hint tone-ok" role="status">
        {said.value}
      </p>
    </>
  )
}

function isNarrowed({ text, sopId, status, saved }: BoardFilter): boolean {
  return !saved && (text.trim() !== '' || sopId !== '' || status !== 'running')
}

function nameOf({ name, shared, isOwn, ownerName }: FilterCard, words: PanelWords): string {
  if (!isOwn) return words('filters.of', { name, owner: ownerName })
  return shared ? words('filters.shared', { name }) : name
}

interface SaveProps {
  readonly asked: BoardFilter
  readonly close: () => void
  readonly onDone: (id: string, name: string) => Promise<void>
}

function SaveForm({ asked, close, onDone }: SaveProps) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const name = useSignal('')
  const isShared = useSignal(false)
  const ids = useSignal({ commandId: crypto.randomUUID(), filterId: crypto.randomUUID() })
  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const text = asked.text.trim()
    const input = {
      ...ids.value,
      name: name.value.trim(),
      filter: { ...queryOf(asked), ...(text !== '' && { text }) },
      shared: isShared.value,
    }
    if (await run((client) => client.filters.save.mutate(input))) await onDone(input.filterId, input.name)
  }
  return (
    <form class="confirm" onSubmit={(event) => void save(event)}>
      <Field label={words('filters.name')}>
        <TextInput value={name} maxLength={80} />
      </Field>
      <label class="with-icon">
        <input
          type="checkbox"
          checked={isShared.value}
          onChange={(event) => {
            isShared.value = event.currentTarget.checked
          }}
        />
        <span>{words('filters.share')}</span>
      </label>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={close}
        send={words('filters.send')}
        isDisabled={isBusy.value || name.value.trim() === ''}
      />
    </form>
  )
}

interface RemoveProps {
  readonly card: FilterCard
  readonly close: () => void
  readonly onDone: () => Promise<void>
}

function RemoveForm({ card, close, onDone }: RemoveProps) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  async function remove(): Promise<void> {
    const input = { commandId: crypto.randomUUID(), filterId: card.id }
    if (await run((client) => client.filters.remove.mutate(input))) await onDone()
  }
  return (
    <div class="confirm">
      <p>{words('filters.removeConfirm', { name: card.name })}</p>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={close}
        send={words('filters.remove')}
        isDisabled={isBusy.value}
        onSend={() => void remove()}
      />
    </div>
  )
}
