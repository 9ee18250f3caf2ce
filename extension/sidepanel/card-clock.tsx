import { caseTimes } from '#shared/domain/case-times.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { CaseClock } from '../ui/case-clock.tsx'
import { usePanel } from './panel-context.ts'

/** The clocks of a card, going on with the panel's own. */
export function CardClock({ card }: { card: CaseCard }) {
  const { model, language } = usePanel()
  const calendar = model.calendarOf.value(card.calendar)
  return <CaseClock times={caseTimes(card, calendar, model.now.value)} language={language} />
}
