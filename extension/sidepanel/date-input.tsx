import type { Signal } from '@preact/signals'

/** A field for a date, which lies in a signal as `2026-11-23`; empty = none. */
export function DateInput({ value }: { value: Signal<string> }) {
  return (
    <input
      class="input"
      type="date"
      value={value.value}
      onInput={(event) => {
        value.value = event.currentTarget.value
      }}
    />
  )
}
