/** The product's mark: three steps upward. */
export function StepMark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="var(--accent)" />
      <path
        d="M4 15.5h4v-4h4v-4h4"
        fill="none"
        stroke="var(--on-accent)"
        stroke-width="2.2"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  )
}
