import { UserRound } from 'lucide'
import type { CaseCard } from '#shared/schema/board.ts'
import { Icon } from '../ui/icon.tsx'
import { CardClock } from './card-clock.tsx'
import { usePanel } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { StepTrack } from './step-track.tsx'

/** One berkas on the board: whose, where it stands, who has it, and how its time stands. */
export function CaseRow({ card }: { card: CaseCard }) {
  const { model, words } = usePanel()
  return (
    <button type="button" class="case-row" onClick={() => model.openCase(card.id)}>
      <span class="row-title">
        <span class="figures soft">{card.number}</span>
        <strong>{applicantName(card, words)}</strong>
        {card.status !== 'open' && (
          <span class={`badge status-${card.status}`}>{words(`status.${card.status}`)}</span>
        )}
      </span>
      <span class="soft small-text">{card.sop.title}</span>
      <StepTrack steps={card.steps} />
      {card.current && (
        <>
          <span>{card.current.kegiatan}</span>
          <span class="soft small-text where">
            <Icon node={UserRound} size={14} />
            {whereWords(card, words)}
          </span>
        </>
      )}
      <CardClock card={card} />
    </button>
  )
}

export function applicantName(card: CaseCard, words: PanelWords): string {
  if (card.applicant.kind === 'none') return words('case.noApplicant')
  return card.applicant.name ?? words('case.unnamed')
}

function whereWords(card: CaseCard, words: PanelWords): string {
  if (card.holder) return words('case.holder', { name: `${card.holder.name}, ${card.holder.jabatan}` })
  const names = card.current?.pelaksana ?? []
  return names.length > 0
    ? words('case.waitsFor', { names: names.join(' / ') })
    : words('case.waitsForPetugas')
}
