import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { IssueDisposisi } from '#shared/schema/case-command.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

const URGENCIES = ['biasa', 'segera', 'sangat-segera'] as const
const SECURITIES = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const

interface DisposisiProps {
  readonly card: CaseCard
  readonly stepId: string
  readonly close?: () => void
}

/** The lembar disposisi: to whom, what is asked, how urgent. Nobody is chosen beforehand. */
export function DisposisiForm({ card, stepId, close }: DisposisiProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const to = useSignal('')
  const asked = useSignal<readonly string[]>([])
  const note = useSignal('')
  const urgency = useSignal<IssueDisposisi['urgency']>('biasa')
  const security = useSignal<IssueDisposisi['security']>('biasa')
  const receivers = board.people.filter(({ id }) => id !== board.me.id)
  const isReady = to.value !== '' && asked.value.length > 0

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    const text = note.value.trim()
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      stepId,
      to: to.value,
      instructions: [...asked.value],
      ...(text !== '' && { note: text }),
      urgency: urgency.value,
      security: security.value,
    }
    const answer = await run((client) => client.cases.issueDisposisi.mutate(input), card.id)
    if (!answer) return
    board.receiveCase(answer.card)
    close?.()
  }
  function toggle(instruction: string): void {
    asked.value = asked.value.includes(instruction)
      ? asked.value.filter((each) => each !== instruction)
      : [...asked.value, instruction]
  }
  return (
    <form class="confirm" onSubmit={(event) => void send(event)}>
      <Field label={words('disposisi.to')}>
        <Select
          value={to}
          first={words('choose')}
          options={receivers.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))}
        />
      </Field>
      <fieldset class="checks">
        <legend>{words('disposisi.instructions')}</legend>
        {board.instructions.map((instruction) => (
          <label key={instruction}>
            <input
              type="checkbox"
              checked={asked.value.includes(instruction)}
              onChange={() => toggle(instruction)}
            />
            <span>{instruction}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={words('disposisi.urgency')}
        options={URGENCIES.map((value) => ({ value, text: words(`urgency.${value}`) }))}
        value={urgency.value}
        choose={(value) => {
          urgency.value = value
        }}
      />
      <Choice
        label={words('disposisi.security')}
        options={SECURITIES.map((value) => ({ value, text: words(`security.${value}`) }))}
        value={security.value}
        choose={(value) => {
          security.value = value
        }}
      />
      <Field label={words('disposisi.note')}>
        <TextInput value={note} maxLength={2000} isLong />
      </Field>
      <Problem text={problem.value} />
      <div class={close ? 'pair' : 'actions'}>
        {close && (
          <button type="button" class="button" onClick={close}>
            {words('cancel')}
          </button>
        )}
        <button type="submit" class="button primary" disabled={isBusy.value || !isReady}>
          {words('do.disposisi')}
        </button>
      </div>
    </form>
  )
}
