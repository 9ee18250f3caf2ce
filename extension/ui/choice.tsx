/** A few alternatives side by side, of which exactly one holds. */
export function Choice<T extends string>({
  label,
  options,
  value,
  choose,
}: {
  label: string
  options: readonly { readonly value: T; readonly text: string }[]
  value: T | undefined
  choose: (value: T) => void
}) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <button
            type="button"
            key={option.value}
            aria-pressed={option.value === value}
            onClick={() => choose(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
