import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CloseCase } from '#shared/schema/case-command.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

const CHANNELS = [
  'langsung',
  'kurir',
  'elektronik',
  'kuasa',
] as const satisfies readonly CloseCase['channel'][]

/** Hands the result over and closes the berkas with its receipt. */
export function CloseForm({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const channel = useSignal<CloseCase['channel']>('langsung')
  const receiver = useSignal('')

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const receiverName = receiver.value.trim()
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      channel: channel.value,
      ...(receiverName !== '' && { receiverName }),
    }
    const answer = await run((client) => client.cases.close.mutate(input), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <form class="confirm" onSubmit={(event) => void send(event)}>
      <Choice
        label={words('close.channel')}
        options={CHANNELS.map((value) => ({ value, text: words(`channel.${value}`) }))}
        value={channel.value}
        choose={(value) => {
          channel.value = value
        }}
      />
      <Field label={words('close.receiver')}>
        <TextInput value={receiver} maxLength={200} />
      </Field>
      <Problem text={problem.value} />
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {words('do.close')}
      </button>
    </form>
  )
}
