import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CloseCase } from '#shared/schema/step-kind-command.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { choiceField } from './draft-field.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

const CHANNELS = ['langsung', 'kurir', 'elektronik', 'pos'] as const satisfies readonly CloseCase['channel'][]
const RECEIVERS = ['pemohon', 'kuasa'] as const

/** Hands the result over, and closes the berkas by it unless more steps follow (`stepId`). */
export function CloseForm({ card, stepId }: { card: CaseCard; stepId?: string }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const channel = useSignal<CloseCase['channel']>('langsung')
  const receivedBy = useSignal<(typeof RECEIVERS)[number]>('pemohon')
  const receiver = useSignal('')
  const proof = useSignal('')
  const forget = useDraft(`close/${card.id}/${stepId ?? 'end'}`, {
    ...{ receiver, proof },
    channel: choiceField(channel, CHANNELS),
    receivedBy: choiceField(receivedBy, RECEIVERS),
  })

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const [receiverName, proofText] = [receiver.value.trim(), proof.value.trim()]
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      channel: channel.value,
      receiver: receivedBy.value,
      ...(receiverName !== '' && { receiverName }),
      ...(proofText !== '' && { proof: proofText }),
    }
    const answer = await run(
      ({ cases }) =>
        stepId === undefined ? cases.close.mutate(input) : cases.handOver.mutate({ ...input, stepId }),
      card.id,
    )
    if (!answer) return
    forget()
    board.receiveCase(answer.card)
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
      <Choice
        label={words('close.to')}
        options={RECEIVERS.map((value) => ({
          value,
          text: words(`receiver.${value}`),
        }))}
        value={receivedBy.value}
        choose={(value) => {
          receivedBy.value = value
        }}
      />
      <Field label={words('close.receiver')}>
        <TextInput value={receiver} maxLength={200} />
      </Field>
      <Field label={words('close.proof')}>
        <TextInput value={proof} maxLength={200} />
      </Field>
      <Problem text={problem.value} />
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {words(stepId === undefined ? 'do.close' : 'do.handOver')}
      </button>
    </form>
  )
}
