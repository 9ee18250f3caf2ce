import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { ReasonCode } from '#shared/schema/case-file.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { reasonCodes } from '../ui/verdicts.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

interface ReturnProps {
  readonly card: CaseCard
  readonly returns: NonNullable<CaseCard['current']>['outcomes']
  readonly close: () => void
}

/** Gives the berkas back to the applicant with a reason. */
export function ReturnForm({ card, returns, close }: ReturnProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const outcomeId = useSignal(returns.length === 1 ? (returns[0]?.id ?? '') : '')
  const reasonCode = useSignal<ReasonCode>('kelengkapan')
  const reason = useSignal('')
  const isReady = reason.value.trim() !== '' && outcomeId.value !== ''

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!card.current || !isReady) return
    const input = {
      commandId: crypto.randomUUID(),
      caseId: card.id,
      stepId: card.current.id,
      outcomeId: outcomeId.value,
      reasonCode: reasonCode.value,
      reason: reason.value.trim(),
    }
    const answer = await run((client) => client.cases.returnToApplicant.mutate(input), card.id)
    if (answer) {
      board.receiveCase(answer.card)
      close()
    }
  }
  return (
    <form class="confirm" onSubmit={(event) => void send(event)}>
      {returns.length > 1 && (
        <Field label={words('whichReturn')}>
          <Select
            value={outcomeId}
            first={words('choose')}
            options={returns.map(({ id, label }) => ({ value: id, text: label }))}
          />
        </Field>
      )}
      <Choice
        label={words('reasonKind')}
        options={reasonCodes.map((value) => ({ value, text: words(`reason.${value}`) }))}
        value={reasonCode.value}
        choose={(value) => {
          reasonCode.value = value
        }}
      />
      <Field label={words('reason')}>
        <TextInput value={reason} maxLength={2000} isLong />
      </Field>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={close}
        send={words('do.return')}
        isDisabled={isBusy.value || !isReady}
      />
    </form>
  )
}
