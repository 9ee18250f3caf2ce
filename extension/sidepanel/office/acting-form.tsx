import { useMemo } from 'preact/hooks'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { dateHere } from '../date-here.ts'
import { DateInput } from '../date-input.tsx'
import { choiceField, linesField } from '../draft-field.ts'
import { newestSops } from '../newest-sops.ts'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { useDraft } from '../use-draft.ts'
import { useSops } from '../use-sops.ts'
import { createActingDraft } from './acting-draft.ts'

interface FormProps {
  readonly office: OrganisationCard
  readonly close: () => void
  readonly onDone: () => Promise<void>
}

const CAPACITIES = ['plh', 'plt', 'stand-in', 'an', 'ub'] as const

/** Records from its letter that somebody acts for a post: as what, from when to when, for which work. */
export function ActingForm({ office, close, onDone }: FormProps) {
  const { model, words } = usePanel()
  const { people } = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const draft = useMemo(() => createActingDraft(dateHere(model.now.peek())), [model])
  const { postId, accountId, byPostId, throughPostId, number, on, from, to } = draft
  const typed = { postId, accountId, byPostId, throughPostId, number, on, from, to }
  const forget = useDraft('acting', {
    ...typed,
    capacity: choiceField(draft.capacity, CAPACITIES),
    sopIds: linesField(draft.sopIds),
  })
  const acting = draft.acting()
  const capacity = draft.capacity.value
  const isMandate = capacity === 'an' || capacity === 'ub'
  const posts = office.posts.map(({ id, title, fillers }) => ({
    value: id,
    text: `${title} – ${fillers.map(({ name }) => name).join('; ') || words('office.vacant')}`,
  }))

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!acting) return
    const input = { commandId: acting.id, acting }
    if (!(await run((client) => client.organisation.recordActing.mutate(input)))) return
    forget()
    await onDone()
  }
  return (
    <form class="confirm" onSubmit={(event) => void send(event)}>
      <Choice
        label={words('acting.capacity')}
        options={CAPACITIES.map((value) => ({ value, text: words(`acting.${value}`) }))}
        value={capacity}
        choose={(value) => {
          draft.capacity.value = value
        }}
      />
      <Field label={words('acting.post')}>
        <Select value={draft.postId} first={words('choose')} options={posts} />
      </Field>
      {isMandate ? (
        <Field label={words('acting.byPost')}>
          <Select value={draft.byPostId} first={words('choose')} options={posts} />
        </Field>
      ) : (
        <Field label={words('acting.person')}>
          <Select
            value={draft.accountId}
            first={words('choose')}
            options={people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))}
          />
        </Field>
      )}
      {capacity === 'ub' && (
        <Field label={words('acting.throughPost')}>
          <Select value={draft.throughPostId} first={words('choose')} options={posts} />
        </Field>
      )}
      {capacity !== 'stand-in' && (
        <>
          <Field label={words('acting.number')}>
            <TextInput value={draft.number} maxLength={200} />
          </Field>
          <Field label={words('acting.on')}>
            <DateInput value={draft.on} />
          </Field>
        </>
      )}
      <Field label={words('acting.from')}>
        <DateInput value={draft.from} />
      </Field>
      <Field label={words('acting.to')}>
        <DateInput value={draft.to} />
      </Field>
      <Scope chosen={draft.sopIds.value} toggle={draft.toggleSop} />
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={() => {
          forget()
          close()
        }}
        send={words('acting.send')}
        isDisabled={isBusy.value || !acting}
      />
    </form>
  )
}

/** For which SOPs; folded away, for mostly it is for all. */
function Scope({ chosen, toggle }: { chosen: readonly string[]; toggle: (sopId: string) => void }) {
  const { words } = usePanel()
  const { sops, problem } = useSops()
  return (
    <details>
      <summary>{words('acting.sops')}</summary>
      <Problem text={problem.value} />
      <div class="checks">
        {newestSops(sops.value ?? []).map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </details>
  )
}
