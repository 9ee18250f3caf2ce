import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import type { SrikandiReading } from '#shared/schema/srikandi.ts'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { choiceField } from '../draft-field.ts'
import { FieldsForm, type FormField } from '../fields-form.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import type { ReceiveHost } from '../receive-host.ts'
import { type UsedCommand, useCommand } from '../use-command.ts'
import { useDraft } from '../use-draft.ts'
import { useOpenLetter } from '../use-open-letter.ts'

const NOTHING_READ: SrikandiReading = { fields: {}, missing: [], choices: [] }

interface SrikandiProps {
  readonly on: HostRef
  /** The step of a berkas that waits for the disposisi. */
  readonly stepId?: string
  readonly receive: ReceiveHost
  readonly close: () => void
}

/** Records a disposisi that was given in Srikandi from the copied text of its page; it is not entered a second time. */
export function SrikandiForm(props: SrikandiProps) {
  const { words } = usePanel()
  const command = useCommand()
  const text = useSignal('')
  /** How the second form was come to; empty = it was not. */
  const way = useSignal<'' | 'read' | 'hand'>('')
  const forget = useDraft(`srikandi/${props.on.id}`, { text, way: choiceField(way, ['read', 'hand']) })
  const reading = useSignal<SrikandiReading | undefined>(undefined)
  const shown = way.value === 'hand' ? NOTHING_READ : reading.value

  const open = useOpenLetter()
  const close = () => {
    forget()
    props.close()
  }

  async function read(said: string): Promise<void> {
    text.value = said
    reading.value = await command.run((client) => client.disposisi.readSrikandi.query({ text: said }))
    way.value = reading.value ? 'read' : ''
  }
  // The text is kept, not what was read in it: with the panel open again it is read once more.
  useEffect(() => {
    if (way.peek() === 'read') void read(text.peek())
  }, [])
  if (shown) return <ReadForm {...props} close={close} reading={shown} command={command} />
  return (
    <form
      class="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void read(text.value)
      }}
    >
      {open && (
        <button type="button" class="button" onClick={() => void read(open)}>
          {words('srikandi.fromPage')}
        </button>
      )}
      <Field label={words('srikandi.paste')} hint={words('srikandi.pasteHint')}>
        <TextInput value={text} maxLength={20_000} isLong />
      </Field>
      <Problem text={command.problem.value} />
      <div class="pair">
        <button type="button" class="button" onClick={close}>
          {words('cancel')}
        </button>
        <button
          type="submit"
          class="button primary"
          disabled={command.isBusy.value || text.value.trim() === ''}
        >
          {words('srikandi.read')}
        </button>
      </div>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          way.value = 'hand'
        }}
      >
        {words('srikandi.byHand')}
      </button>
    </form>
  )
}

type ReadProps = SrikandiProps & { readonly reading: SrikandiReading; readonly command: UsedCommand }

/** What was read, to be looked at; where the page says several things, or none, the person says which. */
function ReadForm({ on, stepId, receive, close, reading, command }: ReadProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { fields: found, missing, choices } = reading
  const choiceOf = (field: string) => choices.find((each) => each.field === field)?.values
  const field = (name: 'number' | 'date', more: Partial<FormField>): FormField => {
    const values = choiceOf(name)
    const base = { name, label: words(`srikandi.${name}`), ...more }
    if (values) return { ...base, options: values.map((value) => ({ value, text: value })) }
    return { ...base, value: found[name] ?? '' }
  }
  const receivers = found.receivers ?? choiceOf('receivers') ?? []
  async function send(said: Record<string, string>): Promise<void> {
    const lines = (said.receivers ?? '').split('\n').flatMap((line) => line.trim() || [])
    const input = {
      ...{ commandId: crypto.randomUUID(), on, receivers: lines },
      ...{ number: said.number ?? '', date: said.date ?? '' },
      ...(stepId !== undefined && { stepId }),
      ...(found.link !== undefined && { link: found.link }),
      ...(said.to !== undefined && { to: said.to }),
    }
    const answer = await command.run((client) => client.disposisi.recordSrikandi.mutate(input), on.id)
    if (!answer) return
    close()
    receive(answer)
  }
  return (
    <div class="stack-tight">
      {missing.length > 0 && (
        <p class="note warn" role="status">
          {words('srikandi.missing', {
            fields: missing.map((each) => words(`srikandi.missing.${each}`)).join(', '),
          })}
        </p>
      )}
      <FieldsForm
        fields={[
          field('number', {}),
          field('date', { isDate: choiceOf('date') === undefined }),
          {
            ...{ name: 'receivers', label: words('srikandi.receivers'), isLong: true },
            value: receivers.join('\n'),
          },
          {
            ...{ name: 'to', label: words('srikandi.to'), isOptional: true, first: words('srikandi.nobody') },
            options: board.people.map(({ id, name, jabatan }) => ({
              value: id,
              text: `${name} – ${jabatan}`,
            })),
          },
        ]}
        draft={`srikandi-read/${on.id}`}
        send={words('srikandi.send')}
        command={command}
        onSend={send}
        close={close}
      />
    </div>
  )
}
