import type { LetterCard } from '#shared/schema/letter.ts'
import { usePanel } from './panel-context.ts'

/** A letter in a list: number, perihal, from or to whom, and for what it waits. */
export function LetterRow({ card }: { card: LetterCard }) {
  const { model, words } = usePanel()
  const who = card.direction === 'incoming' ? card.sender : card.to.join(', ')
  return (
    <button
      type="button"
      class="case-row"
      onClick={() => {
        model.openLetterId.value = card.id
      }}
    >
      <span class="row-title">
        <span class="figures soft">{card.agenda.printed}</span>
        <span class={`badge letter-${card.status}`}>{words(`letter.status.${card.status}`)}</span>
        {card.urgency !== 'biasa' && <span class="badge">{words(`urgency.${card.urgency}`)}</span>}
      </span>
      <strong class="clip">{card.perihal}</strong>
      {who && <span class="soft small-text clip">{who}</span>}
      <LetterWaits card={card} />
    </button>
  )
}

/** For what a letter that came in waits; never by colour alone. */
export function LetterWaits({ card }: { card: LetterCard }) {
  const { words } = usePanel()
  const { unread, unfinished } = card.waiting
  const isUndisposed = card.direction === 'incoming' && card.disposisi.length + card.srikandi.length === 0
  const waits = [
    ...(isUndisposed ? [words('letter.undisposed')] : []),
    ...(unread > 0 ? [words('letter.unread', { count: unread })] : []),
    ...(unfinished > 0 ? [words('letter.unfinished', { count: unfinished })] : []),
  ]
  return waits.length === 0 ? null : <span class="small-text tone-warn">{waits.join(' · ')}</span>
}
