import { CircleCheck } from 'lucide'
import type { CaseCard } from '#shared/schema/board.ts'
import { Icon } from '../../ui/icon.tsx'
import { PaperButton } from '../documents/paper-button.tsx'
import { usePanel } from '../panel-context.ts'

/** What became of the guest before: how far his berkas has come, and his lembar konsultasi. */
export function GuestServed({ card }: { card: CaseCard }) {
  const { model, words } = usePanel()
  return (
    <div class="stack-tight">
      <div class="note ok" role="status">
        <Icon node={CircleCheck} />
        <span class="grow">
          {words('guest.served', {
            number: card.number,
            count: card.steps.filter(({ state }) => state === 'done').length,
          })}
        </span>
        <button type="button" class="button quiet" onClick={() => model.openCase(card.id)}>
          {words('open.show')}
        </button>
      </div>
      <PaperButton
        wanted={{ paper: 'lembar-konsultasi', caseId: card.id }}
        label={words('papers.lembar-konsultasi')}
      />
    </div>
  )
}
