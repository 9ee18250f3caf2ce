import { useSignal } from '@preact/signals'
import { UserRound } from 'lucide'
import { mayDo } from '#shared/domain/may-do.ts'
import { stepById, targetOf } from '#shared/domain/step-flow.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import type { CaseDetail } from './case-detail.ts'
import { CloseForm } from './close-form.tsx'
import { DisposisiForm } from './disposisi-form.tsx'
import { isSuperiorKind } from './inbox-items.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { ReturnForm } from './return-form.tsx'
import { useCommand } from './use-command.ts'

export interface ActionProps {
  readonly card: CaseCard
  readonly detail: CaseDetail
}

/** What this person can do with the berkas now. The server decides again; this only leaves out what it would refuse. */
export function CaseActions({ card, detail }: ActionProps) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const isDesk = me.roles.includes('petugas') || me.roles.includes('tu')
  if (card.status === 'closed') return null
  if (card.status === 'done') return isDesk ? <CloseForm card={card} /> : null
  if (card.status === 'returned') return isDesk ? <Resume card={card} /> : null

  const step = stepById(detail.sop, card.current?.id ?? '')
  if (!step) return null
  if (!mayDo(me, detail.sop, step)) {
    const names = card.current?.pelaksana.join(' / ') || words('case.waitsForPetugas')
    return (
      <p class="note">
        <Icon node={UserRound} />
        {words('do.wait', { names })}
      </p>
    )
  }
  if (step.kind === 'disposisi') return <DisposisiForm card={card} stepId={step.id} />
  if (step.kind === 'handover' && targetOf(detail.sop, step) === 'end') return <CloseForm card={card} />
  return <StepActions key={step.id} card={card} detail={detail} />
}

function StepActions({ card, detail }: ActionProps) {
  const { words } = usePanel()
  const form = useSignal<'none' | 'return' | 'disposisi'>('none')
  const step = stepById(detail.sop, card.current?.id ?? '')
  if (!step) return null
  const close = () => {
    form.value = 'none'
  }
  const returns = (card.current?.outcomes ?? []).filter(({ isReturn }) => isReturn)
  if (form.value === 'return') return <ReturnForm card={card} returns={returns} close={close} />
  if (form.value === 'disposisi') return <DisposisiForm card={card} stepId={step.id} close={close} />
  return (
    <section class="actions">
      <OutcomeForm card={card} step={step} />
      {step.kind === 'assignment' && (
        <button
          type="button"
          class="button"
          onClick={() => {
            form.value = 'disposisi'
          }}
        >
          {words('do.disposisi')}
        </button>
      )}
      {returns.length > 0 && !isSuperiorKind(step.kind) && (
        <button
          type="button"
          class="button"
          onClick={() => {
            form.value = 'return'
          }}
        >
          {words('do.return')}
        </button>
      )}
    </section>
  )
}

function Resume({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  async function resume(): Promise<void> {
    const input = { commandId: crypto.randomUUID(), caseId: card.id }
    const answer = await run((client) => client.cases.resume.mutate(input), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <section class="actions">
      <Problem text={problem.value} />
      <button type="button" class="button primary" disabled={isBusy.value} onClick={() => void resume()}>
        {words('do.resume')}
      </button>
    </section>
  )
}
