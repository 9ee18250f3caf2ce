import type { SrikandiCard } from '#shared/schema/srikandi.ts'
import { plainDate } from '#shared/words/time-words.ts'
import { usePanel } from '../panel-context.ts'

/** Disposisi that were given in Srikandi and stay there: number, day, receivers, and who recorded them here. */
export function SrikandiLines({ srikandi = [] }: { srikandi: readonly SrikandiCard[] | undefined }) {
  const { words, language } = usePanel()
  if (srikandi.length === 0) return null
  return (
    <ul class="sheets">
      {srikandi.map(({ id, number, date, receivers, recordedByName }) => (
        <li class="sheet" key={id}>
          <p>
            <strong>{words('srikandi.line', { number, on: plainDate(date, language) })}</strong>
          </p>
          <p>{receivers.join('; ')}</p>
          <p class="hint">{words('srikandi.recordedBy', { name: recordedByName })}</p>
        </li>
      ))}
    </ul>
  )
}
