import type { Signal } from '@preact/signals'

/** Looks for what is typed as it is typed. */
export function SearchInput({ value, label }: { value: Signal<string>; label: string }) {
  return (
    <input
      class="input"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={value.value}
      onInput={(event) => {
        value.value = event.currentTarget.value
      }}
    />
  )
}
