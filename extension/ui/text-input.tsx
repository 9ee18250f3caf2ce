import type { Signal } from '@preact/signals'

interface TextInputProps {
  readonly value: Signal<string>
  readonly maxLength: number
  readonly isLong?: boolean
  readonly placeholder?: string
  readonly inputMode?: 'numeric' | 'text'
  readonly disabled?: boolean
}

/** A field for typed text, which lies in a signal. */
export function TextInput({ value, isLong = false, ...rest }: TextInputProps) {
  const onInput = (event: { currentTarget: { value: string } }) => {
    value.value = event.currentTarget.value
  }
  return isLong ? (
    <textarea class="input" value={value.value} onInput={onInput} {...rest} />
  ) : (
    <input class="input" autocomplete="off" value={value.value} onInput={onInput} {...rest} />
  )
}
