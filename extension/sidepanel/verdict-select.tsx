import type { Verdict } from '#shared/schema/verdict.ts'
import { verdicts } from '../ui/verdicts.ts'
import { usePanel } from './panel-context.ts'

interface VerdictSelectProps {
  readonly label: string
  readonly verdict: Verdict
  readonly isDisabled: boolean
  readonly judge: (verdict: Verdict) => Promise<void>
}

/** What is found of one document: given as soon as it is chosen. */
export function VerdictSelect({ label, verdict, isDisabled, judge }: VerdictSelectProps) {
  const { words } = usePanel()
  return (
    <select
      class="input"
      aria-label={label}
      data-verdict={verdict}
      value={verdict}
      disabled={isDisabled}
      onChange={(event) => void judge(event.currentTarget.value as Verdict)}
    >
      {verdicts.map((each) => (
        <option key={each} value={each}>
          {words(`verdict.${each}`)}
        </option>
      ))}
    </select>
  )
}
