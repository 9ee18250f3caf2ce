import { CircleCheck } from 'lucide'
import type { Anchor } from '#shared/schema/anchor.ts'
import { byPerson } from '../overlay/by-person.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { PickerProps } from './picker-props.ts'

const LONGEST_REASON = 2_000

/** What was chosen, as the whole office will have it, and why: then it is recorded. */
export function PickerDialog(props: PickerProps) {
  const { model, words, title, close } = props
  const anchor = model.chosen.value?.anchor
  if (!anchor) return null
  if (model.isDone.value) {
    return (
      <>
        <h2>{words('done')}</h2>
        <p>{words('doneMore')}</p>
        <div class="pair">
          <button type="button" class="button primary" autofocus onClick={byPerson(close)}>
            {words('close')}
          </button>
        </div>
      </>
    )
  }
  return (
    <>
      <h2>{words('confirm', { title })}</h2>
      <AnchorParts anchor={anchor} words={words} />
      <p class="note ok">
        <Icon node={CircleCheck} />
        {words('one')}
      </p>
      <p class="hint">{words('shared')}</p>
      <Field label={words('reason')} hint={words('reasonHint')}>
        <TextInput value={model.reason} maxLength={LONGEST_REASON} isLong />
      </Field>
      <p class={model.notice.value ? 'note warn' : 'hint'} role="status">
        {model.notice.value}
      </p>
      <ButtonPair
        cancel={words('again')}
        onCancel={byPerson(model.chooseAgain)}
        send={words('save')}
        isDisabled={model.isBusy.value || model.reason.value.trim() === ''}
        onSend={byPerson(() => void model.save())}
      />
    </>
  )
}

function AnchorParts({ anchor, words }: Pick<PickerProps, 'words'> & { anchor: Anchor }) {
  const { role, name, section, nth, of } = anchor
  return (
    <dl>
      <dt>{words('part.role')}</dt>
      <dd>{words(`role.${role}`)}</dd>
      <dt>{words('part.name')}</dt>
      <dd>{name}</dd>
      {section !== undefined && (
        <>
          <dt>{words('part.section')}</dt>
          <dd>{section}</dd>
        </>
      )}
      {nth !== undefined && (
        <>
          <dt>{words('part.nth')}</dt>
          <dd>{words('nth', { nth: String(nth), of: String(of ?? nth) })}</dd>
        </>
      )}
    </dl>
  )
}
