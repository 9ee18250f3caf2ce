import { TriangleAlert } from 'lucide'
import { Icon } from './icon.tsx'

/** Why something did not happen, and what to do; nothing where all is well. */
export function Problem({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p class="note bad" role="alert">
      <Icon node={TriangleAlert} />
      <span>{text}</span>
    </p>
  )
}
