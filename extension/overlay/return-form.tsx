import { useSignal } from '@preact/signals'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { PageStep } from '../messaging/page-view.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { reasonCodes } from '../ui/verdicts.ts'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { useDraftText } from './use-draft-text.ts'

interface ReturnProps extends CardProps {
  readonly step: PageStep
  readonly returns: PageStep['outcomes']
  readonly end: () => void
}

/** By this name the text of a return of that step is kept. */
export const returnFormOf = ({ id }: PageStep): string => `${id}/return`

/** Gives the berkas back to the applicant: which return, what kind of reason, and the reason in words. */
export function ReturnForm({ model, words, step, returns, end }: ReturnProps) {
  const outcomeId = useSignal(returns.length === 1 ? returns[0]?.id : undefined)
  const reasonCode = useSignal<ReasonCode>('kelengkapan')
  const reason = useDraftText(model, returnFormOf(step), end)
  const isReady = reason.text.value.trim() !== '' && outcomeId.value !== undefined
  async function send(): Promise<void> {
    const outcome = outcomeId.value
    if (!isReady || outcome === undefined) return
    const said = {
      stepId: step.id,
      outcomeId: outcome,
      reasonCode: reasonCode.value,
      reason: reason.text.value.trim(),
    }
    // The text stays where it was typed until it is kept.
    if (await model.giveBack(said)) reason.close()
  }
  return (
    <div class="actions form">
      {returns.length > 1 && (
        <label class="field">
          <span>{words('choose')}</span>
          <select
            class="input"
            value={outcomeId.value ?? ''}
            onChange={byPerson((event) => {
              outcomeId.value = (event.currentTarget as HTMLSelectElement).value || undefined
            })}
          >
            <option value="">–</option>
            {returns.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset class="reasons">
        <legend>{words('reasonKind')}</legend>
        <div>
          {reasonCodes.map((code) => (
            <button
              type="button"
              key={code}
              aria-pressed={code === reasonCode.value}
              onClick={byPerson(() => {
                reasonCode.value = code
              })}
            >
              {words(`reason.${code}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span>{words('reason')}</span>
        <textarea
          class="input"
          maxLength={2000}
          placeholder={words('reasonHint')}
          value={reason.text.value}
          onInput={(event) => reason.type(event.currentTarget.value)}
        />
      </label>
      <ButtonPair
        cancel={words('cancel')}
        onCancel={byPerson(reason.close)}
        send={words('giveBack')}
        isDisabled={!isReady || model.isBusy.value}
        onSend={byPerson(() => void send())}
      />
    </div>
  )
}
