import { Clock, TriangleAlert } from 'lucide'
import type { PageStep } from '../messaging/page-view.ts'
import { Icon } from '../ui/icon.tsx'
import { dayAndTime, dueTone, spanWords } from '../ui/time-words.ts'
import type { CardProps } from './card-props.ts'

/** The step's time as the SOP gives it, and the moment at which working time runs out. */
export function StepTime({ words, language, step }: CardProps & { step: PageStep }) {
  const now = new Date()
  if (!step.waktu) {
    return (
      <p class="time soft">
        <Icon node={Clock} />
        {words('noLimit')}
      </p>
    )
  }
  if (!step.dueAt) {
    return (
      <p class="time">
        <Icon node={Clock} />
        <span>
          <b>{step.waktu}</b> <span class="soft">· {words('dueUnknown')}</span>
        </span>
      </p>
    )
  }
  const tone = dueTone({ from: step.startedAt, dueAt: step.dueAt }, now)
  const due = dayAndTime(step.dueAt, now, language)
  const minutesPast = (now.getTime() - Date.parse(step.dueAt)) / 60_000
  return (
    <p class={`time figures tone-${tone}`}>
      <Icon node={tone === 'bad' ? TriangleAlert : Clock} />
      <span>
        <b>{step.waktu}</b> ·{' '}
        {tone === 'bad'
          ? words('late', { span: spanWords(minutesPast, language), due })
          : words('due', { due })}
        {step.provisional && <span class="soft"> ({words('provisional')})</span>}
      </span>
    </p>
  )
}
