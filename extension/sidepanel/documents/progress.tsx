import { usePanel } from '../panel-context.ts'

/** How far a document has left this computer; nothing while none is under way. */
export function Progress({ part }: { part: number | undefined }) {
  const { words } = usePanel()
  if (part === undefined) return null
  const text = words('documents.sending', { percent: Math.round(part * 100) })
  return (
    <p class="stack-tight small-text figures" role="status">
      <progress class="progress" aria-label={text} max={1} value={part} />
      {text}
    </p>
  )
}
