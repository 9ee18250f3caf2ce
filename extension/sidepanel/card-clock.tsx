import { CalendarClock, TriangleAlert } from 'lucide'
import { caseTimes } from '#shared/domain/case-times.ts'
import type { CaseCard, TargetDue } from '#shared/schema/board.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { CaseClock } from '../ui/case-clock.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePanel } from './panel-context.ts'

/** The clocks of a card, going on with the panel's own. */
export function CardClock({ card }: { card: CaseCard }) {
  const { model, words, language } = usePanel()
  const calendar = model.calendarOf.value(card.calendar)
  return (
    <>
      <CaseClock times={caseTimes(card, calendar, model.now.value)} words={words} language={language} />
      {card.target && card.target.stepId !== card.current?.id && <TargetLine target={card.target} />}
    </>
  )
}

/** A step to come that has a last day, however much time the present one has. */
function TargetLine({ target: { kegiatan, dueAt, provisional } }: { target: TargetDue }) {
  const { model, words, language } = usePanel()
  const now = new Date(model.now.value)
  const isLate = now.getTime() > Date.parse(dueAt)
  const due = dayAndTime(dueAt, now, language)
  return (
    <span class={`clock figures ${isLate ? 'tone-bad' : 'soft'}`}>
      <Icon node={isLate ? TriangleAlert : CalendarClock} size={14} />
      <span>
        {words(isLate ? 'clock.targetLate' : 'clock.targetDue', { step: kegiatan, due })}
        {provisional && ` (${words('clock.provisional')})`}
      </span>
    </span>
  )
}
