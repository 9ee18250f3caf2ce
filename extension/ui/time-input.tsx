import type { Signal } from '@preact/signals'

interface TimeInputProps {
  readonly value: Signal<string>
  readonly isDisabled?: boolean
  readonly onTyped?: () => void
}

/** A time of the day as the office writes it, `19.00`: the browser's own field would spell it by the browser's language. */
export function TimeInput({ value, isDisabled, onTyped }: TimeInputProps) {
  return (
    <input
      class="input figures"
      type="text"
      inputMode="numeric"
      placeholder="19.00"
      maxLength={5}
      pattern="([01]?\d|2[0-3])[.:][0-5]\d"
      disabled={isDisabled}
      value={value.value}
      onInput={(event) => {
        value.value = event.currentTarget.value
        onTyped?.()
      }}
    />
  )
}
