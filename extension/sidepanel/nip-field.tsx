import type { Signal } from '@preact/signals'
import { CircleCheck, TriangleAlert } from 'lucide'
import { checkNip } from '#shared/asn/nip.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { usePanel } from './panel-context.ts'

/** A NIP, checked while it is typed: its form, never whether such a person is registered. */
export function NipField({ value, isOptional }: { value: Signal<string>; isOptional: boolean }) {
  const { model, words } = usePanel()
  const digits = value.value.replace(/\D/g, '')
  const today = new Date(model.now.value).toISOString().slice(0, 10)
  const check = digits.length >= 18 ? checkNip(digits, today) : undefined
  const birth = check?.birthDate?.split('-').toReversed().join('-') ?? ''
  return (
    <div class="stack-tight">
      <Field label={words(isOptional ? 'open.nipOptional' : 'open.nip')}>
        <TextInput value={value} maxLength={24} inputMode="numeric" />
      </Field>
      <p class="hint figures" role="status">
        {value.value !== '' && !check && words('open.nipCount', { count: digits.length })}
        {check?.valid && (
          <span class="tone-ok with-icon">
            <Icon node={CircleCheck} size={14} />
            {words('open.nipGood', { kind: check.kind ?? 'NIP', birth })}
          </span>
        )}
      </p>
      {check?.problems.map(({ message }) => (
        <p key={message} class={`hint with-icon ${check.valid ? 'tone-warn' : 'tone-bad'}`}>
          <Icon node={TriangleAlert} size={14} />
          {message}
        </p>
      ))}
    </div>
  )
}
