interface ButtonPairProps {
  readonly cancel: string
  readonly onCancel: (event: MouseEvent) => void
  readonly send: string
  readonly isDisabled: boolean
  /** Without it the button sends the form that it stands in. */
  readonly onSend?: (event: MouseEvent) => void
}

/** The way back and the way on, side by side at the end of a form. */
export function ButtonPair({ cancel, onCancel, send, isDisabled, onSend }: ButtonPairProps) {
  return (
    <div class="pair">
      <button type="button" class="button" onClick={onCancel}>
        {cancel}
      </button>
      <button
        type={onSend ? 'button' : 'submit'}
        class="button primary"
        disabled={isDisabled}
        {...(onSend && { onClick: onSend })}
      >
        {send}
      </button>
    </div>
  )
}
