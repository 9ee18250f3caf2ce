import { useOptions } from './options-context.ts'

/** A switch with its words; greyed, and saying why, where the office has set it. */
export function Toggle({
  label,
  isOn,
  isFixed,
  change,
}: {
  label: string
  isOn: boolean
  isFixed: boolean
  change: (isOn: boolean) => void
}) {
  const { words } = useOptions()
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isFixed}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span class="grow">{label}</span>
      {isFixed && <span class="badge">{words('byOffice')}</span>}
    </label>
  )
}
