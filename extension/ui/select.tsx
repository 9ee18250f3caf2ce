import type { Signal } from '@preact/signals'

interface SelectProps {
  readonly value: Signal<string>
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What stands there before anything is chosen; nothing is ever chosen by itself. */
  readonly first?: string
  /** Name for assistive technology, where no label stands beside it. */
  readonly label?: string
}

/** A choice from a list. */
export function Select({ value, options, first, label }: SelectProps) {
  return (
    <select
      class="input"
      aria-label={label}
      value={value.value}
      onChange={(event) => {
        value.value = event.currentTarget.value
      }}
    >
      {first !== undefined && <option value="">{first}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
