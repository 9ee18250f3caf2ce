import { useSignal } from '@preact/signals'
import { ArrowLeft, Copy } from 'lucide'
import { useEffect } from 'preact/hooks'
import { formatNip } from '#shared/asn/format-nip.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { CardClock } from './card-clock.tsx'
import { CaseActions } from './case-actions.tsx'
import type { CaseDetail } from './case-detail.ts'
import { CaseDisposisi } from './case-disposisi.tsx'
import { CaseKelengkapan } from './case-kelengkapan.tsx'
import { CaseMovesMenu } from './case-moves-menu.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseRoute } from './case-route.tsx'
import { applicantName } from './case-row.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { CaseDeadline } from './documents/case-deadline.tsx'
import { CaseDocuments } from './documents/case-documents.tsx'
import { CasePapers } from './documents/case-papers.tsx'
import { CaseFlow } from './flow/case-flow.tsx'
import { ReturnLetter } from './letters/return-letter.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { CaseRows } from './rows/case-rows.tsx'
import { StepTrack } from './step-track.tsx'
import { failureSentence } from './use-command.ts'

/** One berkas whole: what can be done now, its kelengkapan, disposisi, steps and history. */
export function CasePage({ caseId }: { caseId: string }) {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const detail = useSignal<CaseDetail | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const card = board.cases.value.get(caseId)?.value
  const revision = card?.revision

  // Each change of the case brings its newest events and texts; while they come, the card is shown.
  useEffect(() => {
    let isCurrent = true
    void model
      .call((client) => client.cases.byId.query({ caseId }))
      .then((result) => {
        if (!isCurrent) return
        if (result.ok) detail.value = result.value
        problem.value = result.ok
          ? undefined
          : words('case.notFound', { why: failureSentence(result.failure, words) })
      })
    return () => {
      isCurrent = false
    }
  }, [caseId, revision])

  const shown = card ?? detail.value?.card
  return (
    <article class="case-page">
      <button type="button" class="button quiet back" onClick={() => model.openCase(undefined)}>
        <Icon node={ArrowLeft} />
        {words('back')}
      </button>
      <Problem text={problem.value} />
      {shown && (
        <>
          <CaseHead card={shown} />
          {model.link.value.state === 'broken' && <p class="note warn">{words('case.disconnected')}</p>}
          {detail.value && <CaseActions card={shown} detail={detail.value} />}
          <ReturnLetter card={shown} />
          <CaseRows card={shown} />
          <CaseMovesMenu card={shown} detail={detail.value} />
          <CaseDisposisi card={shown} detail={detail.value} />
          <CaseKelengkapan card={shown} detail={detail.value} />
          <CaseDeadline card={shown} />
          {detail.value && <CaseDocuments card={shown} detail={detail.value} />}
          <CasePapers card={shown} />
          <CaseSteps card={shown} />
          <CaseFlow card={shown} />
        </>
      )}
      {detail.value && <CaseTimeline detail={detail.value} />}
    </article>
  )
}

function CaseHead({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const { current } = card
  const no = card.steps.find(({ state }) => state === 'current')?.no
  return (
    <header class="case-head">
      <p class="row-title">
        <span class="figures soft">{card.number}</span>
        {card.status !== 'open' && (
          <span class={`badge status-${card.status}`}>{words(`status.${card.status}`)}</span>
        )}
      </p>
      <h1>{applicantName(card, words)}</h1>
      {card.applicant.nip && <CopyNip nip={card.applicant.nip} />}
      <p class="soft">
        {card.sop.title} · {card.sop.agency}
      </p>
      <StepTrack steps={card.steps} />
      {current && (
        <>
          <h2>
            {no !== undefined && <span class="soft">{no}. </span>}
            {current.kegiatan}
          </h2>
          {current.pelaksana.length > 0 && <p class="soft small-text">{current.pelaksana.join(' / ')}</p>}
          {card.holder && (
            <p class="soft small-text">
              {words('case.holder', { name: `${card.holder.name}, ${card.holder.jabatan}` })}
            </p>
          )}
        </>
      )}
      <CaseRoute card={card} />
      <CardClock card={card} />
      {card.status === 'returned' && card.returnReason && (
        <p class="note warn">{words('case.returned', { reason: card.returnReason.text })}</p>
      )}
      <CaseNotes card={card} />
    </header>
  )
}

function CopyNip({ nip }: { nip: string }) {
  const { words } = usePanel()
  const isCopied = useSignal(false)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(nip)
    isCopied.value = true
  }
  return (
    <p class="figures copy">
      {words('case.nip', { nip: formatNip(nip) })}
      <button
        type="button"
        class="icon-button"
        aria-label={words('copy', { what: 'NIP' })}
        title={words('copy', { what: 'NIP' })}
        onClick={() => void copy()}
      >
        <Icon node={Copy} size={14} />
      </button>
      <span class="hint" role="status">
        {isCopied.value && words('copied')}
      </span>
    </p>
  )
}
