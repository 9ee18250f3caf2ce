import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import { onDemand } from '../on-demand.tsx'
import { usePanel } from '../panel-context.ts'

const ReturnLetterForm = onDemand(async () => (await import('./return-letter-form.tsx')).ReturnLetterForm)

/** Whether something of a berkas is with its applicants, so that a letter may tell of it. */
export function isReturnOpen({ status, participants }: Pick<CaseCard, 'status' | 'participants'>): boolean {
  return status === 'returned' || (participants?.returned ?? 0) > 0
}

/** The way to the letter that a return leaves with. */
export function ReturnLetter({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  // What is typed belongs to the return as it stood when it was opened.
  const openedAt = useSignal<number | undefined>(undefined)
  if (!isReturnOpen(card)) return null
  if (openedAt.value !== undefined) {
    const close = () => {
      openedAt.value = undefined
    }
    return <ReturnLetterForm caseId={card.id} revision={openedAt.value} close={close} />
  }
  return (
    <section class="actions">
      <button
        type="button"
        class="button"
        onClick={() => {
          openedAt.value = card.revision
        }}
      >
        {words('returnLetter.begin')}
      </button>
    </section>
  )
}
