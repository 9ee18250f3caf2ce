import type { ComponentChildren } from 'preact'

/** A labelled control with an optional line of help. */
export function Field({
  label,
  hint,
  children,
}: {
  label: string
  hint?: string | undefined
  children: ComponentChildren
}) {
  return (
    <div class="field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children */}
      <label class="field">
        <span>{label}</span>
        {children}
      </label>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  )
}
