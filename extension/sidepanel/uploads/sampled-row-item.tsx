import { usePanel } from '../panel-context.ts'
import { fieldLabel } from './field-label.ts'

/** Where the file lies and its digest are for the machine; its name stays among the values. */
const HIDDEN: readonly string[] = ['berkasPath', 'berkasHash']

/** A row of the sample as the server chose it. */
export interface SampledRow {
  readonly id: string
  readonly line: number
  readonly data: Readonly<Record<string, string>>
}

interface SampledRowItemProps {
  readonly row: SampledRow
  readonly isSeen: boolean
  readonly onToggle: () => void
}

/** One sampled row, every value of it. */
export function SampledRowItem({ row: { line, data }, isSeen, onToggle }: SampledRowItemProps) {
  const { words } = usePanel()
  const values = Object.entries(data).filter(([key, value]) => value !== '' && !HIDDEN.includes(key))
  return (
    <section class="sampled">
      <h3>{words('uploads.sampleRow', { line })}</h3>
      <dl>
        {values.map(([key, value]) => (
          <div key={key}>
            <dt>{fieldLabel(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={isSeen} onChange={onToggle} />
        <span>{words('uploads.sampleSeen', { line })}</span>
      </label>
    </section>
  )
}
