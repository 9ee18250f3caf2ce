import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { reasonCodes } from '../ui/verdicts.ts'
import { choiceField } from './draft-field.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

/** Back to the applicant, back from the outside body, or refused: each with a reason, each a call of its own. */
export type Way = 'return' | 'sendBack' | 'refuse'

interface ReturnProps {
  readonly card: CaseCard
  readonly way: Way
  readonly returns: NonNullable<CaseCard['current']>['outcomes']
  readonly close: () => void
}

/** Gives the berkas back, or refuses it, with a reason. */
export function ReturnForm({ card, way, returns, close }: ReturnProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const outcomeId = useSignal(returns.length === 1 ? (returns[0]?.id ?? '') : '')
  const reasonCode = useSignal<ReasonCode>('kelengkapan')
  const reason = useSignal('')
  const forget = useDraft(`return/${card.id}/${way}`, {
    ...{ reason, outcomeId },
    reasonCode: choiceField(reasonCode, reasonCodes),
  })
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
    const answer = await run(({ cases }) => callOf(cases, way)(input), card.id)
    if (answer) {
      forget()
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
        onCancel={() => {
          forget()
          close()
        }}
        send={words(`do.${way}`)}
        isDisabled={isBusy.value || !isReady}
      />
    </form>
  )
}

function callOf(
  cases: BridgeClient['cases'],
  way: Way,
): BridgeClient['cases']['returnToApplicant']['mutate'] {
  if (way === 'refuse') return cases.refuse.mutate
  return way === 'sendBack' ? cases.sendBack.mutate : cases.returnToApplicant.mutate
}
