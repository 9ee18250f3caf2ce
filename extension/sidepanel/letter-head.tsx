import type { LetterCard } from '#shared/schema/letter.ts'
import { fullMoment, plainDate } from '#shared/words/time-words.ts'
import { LetterWaits } from './letter-row.tsx'
import { usePanel } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'

/** What stands in the register about a letter. */
export function LetterHead({ card }: { card: LetterCard }) {
  const { words, language } = usePanel()
  const day = (on: string) => plainDate(on, language)
  return (
    <header class="case-head">
      <p class="row-title">
        <span class="figures soft">{card.agenda.printed}</span>
        <span class={`badge letter-${card.status}`}>{words(`letter.status.${card.status}`)}</span>
        {card.urgency !== 'biasa' && <span class="badge">{words(`urgency.${card.urgency}`)}</span>}
        {card.security !== 'biasa' && <span class="badge">{words(`security.${card.security}`)}</span>}
      </p>
      <h1>{card.perihal}</h1>
      {card.direction === 'incoming' && (
        <p>
          {words('letter.from', {
            sender: card.sender ?? '…',
            number: card.number ?? '…',
            on: card.letterOn ? day(card.letterOn) : '…',
          })}
        </p>
      )}
      {card.to.length > 0 && <p>{words('letter.receivers', { names: card.to.join(', ') })}</p>}
      {card.summary && <p>{card.summary}</p>}
      {card.receivedAt && (
        <p class="soft small-text">
          {words('letter.received', { at: fullMoment(card.receivedAt, language) })}
          {card.countsOn && ` · ${words('letter.countsOn', { on: day(card.countsOn) })}`}
        </p>
      )}
      {lines(card, words).map((line) => (
        <p key={line} class="soft small-text">
          {line}
        </p>
      ))}
      {card.sent && (
        <p class="note ok">
          {words('letter.sentVia', { on: day(card.sent.on), via: words(`via.${card.sent.via}`) })}
        </p>
      )}
      {card.cancelReason && (
        <p class="note warn">{words('letter.cancelReason', { reason: card.cancelReason })}</p>
      )}
      <LetterWaits card={card} />
    </header>
  )
}

function lines(card: LetterCard, words: PanelWords): string[] {
  const { provisional, handedToName, tembusan, scans, lampiran } = card
  return [
    ...(provisional ? [words('letter.provisional', { number: provisional.printed })] : []),
    ...(handedToName ? [words('letter.handed', { name: handedToName })] : []),
    ...(tembusan.length > 0 ? [words('letter.tembusan', { names: tembusan.join(', ') })] : []),
    ...(scans.length + lampiran > 0 ? [words('letter.scans', { count: scans.length, lampiran })] : []),
    words('letter.recordedBy', { name: card.registeredByName }),
  ]
}
