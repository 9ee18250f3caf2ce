import { Clock, TriangleAlert } from 'lucide'
import { dayAndTime, dueTone, spanWords } from '#shared/words/time-words.ts'
import { Icon } from '../ui/icon.tsx'
import { usePanel } from './panel-context.ts'

/** A due moment of days in words and colour: never colour alone. */
export function DueLine({ from, dueAt }: { from: string; dueAt: string }) {
  const { model, words, language } = usePanel()
  const now = new Date(model.now.value)
  const tone = dueTone({ from, dueAt }, now)
  const due = words('clock.due', { due: dayAndTime(dueAt, now, language) })
  const minutesPast = (now.getTime() - Date.parse(dueAt)) / 60_000
  return (
    <span class={`due figures tone-${tone}`}>
      <Icon node={tone === 'bad' ? TriangleAlert : Clock} size={14} />
      {tone === 'bad' ? `${words('clock.late', { span: spanWords(minutesPast, language) })} · ${due}` : due}
    </span>
  )
}
