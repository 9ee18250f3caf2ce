import { useSignal } from '@preact/signals'
import { UserRound } from 'lucide'
import { isSuperiorKind } from '#shared/domain/is-superior-kind.ts'
import { mayDoInCase } from '#shared/domain/may-do.ts'
import { turnOf } from '#shared/domain/signing/line-of-step.ts'
import { stepById, targetOf } from '#shared/domain/step-flow.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import type { CaseDetail } from './case-detail.ts'
import { CloseForm } from './close-form.tsx'
import type { NamedDocument, SightProps } from './documents/document-sight.tsx'
import { SightPart } from './documents/sight-part.ts'
import { isSigningKind, OutcomeForm } from './outcome-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { PenForm } from './pen-form.tsx'
import { RepairForm } from './repair-form.tsx'
import { ReturnForm, type Way } from './return-form.tsx'
import { StepDisposisi } from './step-disposisi.tsx'
import { hasKindForm, StepKindForm } from './step-kind-form.tsx'
import { useCommand } from './use-command.ts'

const WAYS = ['return', 'sendBack', 'refuse'] as const satisfies readonly Way[]
type CardOutcome = NonNullable<CaseCard['current']>['outcomes'][number]

export interface ActionProps {
  readonly card: CaseCard
  readonly detail: CaseDetail
}

/** What this person can do with the berkas now. The server decides again; this only leaves out what it would refuse. */
export function CaseActions({ card, detail }: ActionProps) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const isDesk = me.roles.includes('petugas') || me.roles.includes('tu')
  if (card.status === 'closed' || card.status === 'ended') return null
  if (card.status === 'held')
    return <GoOn card={card} word="do.liftHold" call={(cases) => cases.liftHold.mutate} />
  if (card.status === 'done') return isDesk ? <CloseForm card={card} /> : null
  if (card.status === 'returned') {
    return isDesk ? <GoOn card={card} word="do.resume" call={(cases) => cases.resume.mutate} /> : null
  }

  const step = stepById(detail.sop, card.current?.id ?? '')
  if (!step) return null
  const isReported = detail.caseFile.uploadProofs?.some(({ stepId }) => stepId === step.id)
  if (!mayDoInCase(me, { ...detail, step })) {
    const names = card.current?.pelaksana.join(' / ') || words('case.waitsForPetugas')
    return (
      <>
        {isReported && <p class="note">{words('case.uploadReported')}</p>}
        <p class="note">
          <Icon node={UserRound} />
          {words('do.wait', { names })}
        </p>
        {me.roles.includes('tu') && (
          <PenForm
            key={step.id}
            card={card}
            step={step}
            turn={turnOf(step, detail.caseFile)}
            scans={validDocuments(detail)}
          />
        )}
      </>
    )
  }
  if (step.kind === 'disposisi') {
    return (
      <>
        <CaseSight card={card} detail={detail} />
        <StepDisposisi card={card} stepId={step.id} />
      </>
    )
  }
  if (step.kind === 'handover') {
    const isLast = targetOf(detail.sop, step) === 'end'
    return isLast ? <CloseForm card={card} /> : <CloseForm card={card} stepId={step.id} />
  }
  return (
    <>
      {isReported && <p class="note ok">{words('case.uploadReportedYours')}</p>}
      <StepActions key={step.id} card={card} detail={detail} />
    </>
  )
}

/** The documents of the berkas, in view of the superior who acts on it; nothing where there are none. */
function CaseSight({ card, detail, inView }: ActionProps & Pick<SightProps, 'inView'>) {
  const documents = validDocuments(detail)
  if (documents.length === 0) return null
  return <SightPart about={{ caseId: card.id }} documents={documents} {...(inView && { inView })} />
}

function validDocuments({ caseFile, texts }: CaseDetail): NamedDocument[] {
  const valid = (caseFile.documents ?? []).filter(({ voided }) => !voided)
  return valid.map(({ hash, labelId }) => ({ hash, label: texts[labelId] ?? '…' }))
}

function StepActions({ card, detail }: ActionProps) {
  const { words } = usePanel()
  const inView = useSignal<string | undefined>(undefined)
  const form = useSignal<'none' | 'disposisi' | 'repair' | Way>('none')
  const step = stepById(detail.sop, card.current?.id ?? '')
  if (!step) return null
  const close = () => {
    form.value = 'none'
  }
  const outcomes = card.current?.outcomes ?? []
  const ways: Record<Way, CardOutcome[]> = {
    return: isSuperiorKind(step.kind) ? [] : outcomes.filter(({ isReturn }) => isReturn),
    sendBack: card.outside ? outcomes.filter(({ leads }) => leads === 'office') : [],
    refuse:
      step.kind === 'external' && !card.outside ? [] : outcomes.filter(({ leads }) => leads === 'refusal'),
  }
  const way = form.value
  if (way === 'disposisi') return <StepDisposisi card={card} stepId={step.id} close={close} />
  if (way === 'repair') return <RepairForm card={card} stepId={step.id} close={close} />
  if (way !== 'none') return <ReturnForm card={card} way={way} returns={ways[way]} close={close} />
  const child = card.children?.find(({ how }) => how === undefined)
  if (child) return <p class="note">{words('case.child', { number: child.number })}</p>
  const turn = turnOf(step, detail.caseFile)
  // What only its own form finishes has no plain button beside it.
  const isPlain = !hasKindForm(card) || step.kind === 'sub-sop' || card.outside !== undefined
  return (
    <section class="actions">
      {hasKindForm(card) && <StepKindForm card={card} />}
      {isSuperiorKind(step.kind) && <CaseSight card={card} detail={detail} inView={inView} />}
      {isPlain && <OutcomeForm card={card} step={step} turn={turn} documentHash={inView.value} />}
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
      {isSigningKind(turn.kind) && (
        <button
          type="button"
          class="button"
          onClick={() => {
            form.value = 'repair'
          }}
        >
          {words('do.askRepair')}
        </button>
      )}
      {WAYS.filter((each) => ways[each].length > 0).map((each) => (
        <button
          type="button"
          class="button"
          key={each}
          onClick={() => {
            form.value = each
          }}
        >
          {words(`do.${each}`)}
        </button>
      ))}
      {card.current?.isOptional && (
        <GoOn
          card={card}
          word="do.skip"
          call={(cases) => (input) => cases.skipStep.mutate({ ...input, stepId: step.id })}
        />
      )}
    </section>
  )
}

interface GoOnProps {
  readonly card: CaseCard
  readonly word: 'do.resume' | 'do.liftHold' | 'do.skip'
  readonly call: (cases: BridgeClient['cases']) => BridgeClient['cases']['resume']['mutate']
}

/** One button that takes a berkas on, with nothing to say beside it. */
function GoOn({ card, word, call }: GoOnProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  async function goOn(): Promise<void> {
    const input = { commandId: crypto.randomUUID(), caseId: card.id }
    const answer = await run(({ cases }) => call(cases)(input), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  const isMain = word !== 'do.skip'
  return (
    <section class="actions">
      <Problem text={problem.value} />
      <button
        type="button"
        class={isMain ? 'button primary' : 'button'}
        disabled={isBusy.value}
        onClick={() => void goOn()}
      >
        {words(word)}
      </button>
    </section>
  )
}
