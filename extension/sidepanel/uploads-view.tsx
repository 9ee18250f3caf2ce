import { useSignal } from '@preact/signals'
import { FilePlus2, KeyRound } from 'lucide'
import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { uploadNight } from '#shared/text/upload-night.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { Icon } from '../ui/icon.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { BlockedRows } from './uploads/blocked-rows.tsx'
import { ConfirmRows } from './uploads/confirm-rows.tsx'
import { NewUpload } from './uploads/new-upload.tsx'
import { Rehearsal } from './uploads/rehearsal.tsx'
import { ReleaseRun } from './uploads/release-run.tsx'
import { ReportButtons } from './uploads/report-buttons.tsx'
import { RunButtons } from './uploads/run-buttons.tsx'
import { StepLeft } from './uploads/step-left.tsx'
import { TroubledRows } from './uploads/troubled-rows.tsx'

/** Rows that need nothing more; `proven` alone is success. */
const SETTLED = [
  'proven',
  'refused',
  'needs-person',
  'cancelled',
  'blocked',
] as const satisfies readonly RowState[]

/** Upload runs with their progress, what they wait for, and the report; for who may plan them, a new one. */
export function UploadsView() {
  const { words } = usePanel()
  const { uploads, me } = usePanelBoard()
  const isNew = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const cards = [...uploads.value.values()].map((card) => card.value).toReversed()
  const mayPlan = me.roles.includes('ops')
  return (
    <div class="page">
      {said.value && (
        <p class="note ok" role="status">
          {said.value}
        </p>
      )}
      {isNew.value && (
        <NewUpload
          onEnd={(planned) => {
            said.value = planned
            isNew.value = false
          }}
        />
      )}
      {mayPlan && !isNew.value && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            said.value = undefined
            isNew.value = true
          }}
        >
          <Icon node={FilePlus2} />
          {words('uploads.new')}
        </button>
      )}
      {cards.length === 0 && !isNew.value && <p class="soft">{words('uploads.empty')}</p>}
      <ul class="sheets">
        {cards.map((card) => (
          <li class="sheet" key={card.id}>
            <UploadRunItem card={card} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function UploadRunItem({ card }: { card: UploadCard }) {
  const { model, words, language } = usePanel()
  const now = new Date(model.now.value)
  const settled = SETTLED.reduce((sum, state) => sum + card.counts[state], 0)
  const progress = words('uploads.progress', { done: settled, total: card.total })
  const night = uploadNight(card, { say: words, at: (at) => dayAndTime(at, now, language) })
  return (
    <>
      <p class="row-title">
        <strong class="clip">{card.workbook}</strong>
        <span class={`badge run-${card.status}`}>{words(`run.${card.status}`)}</span>
      </p>
      <div class="bar-of" role="img" aria-label={progress}>
        {SETTLED.map((state) => (
          <i key={state} class={`row-${state}`} style={{ flexGrow: card.counts[state] }} />
        ))}
        <i class="rest" style={{ flexGrow: card.total - settled }} />
      </div>
      <p class="figures">
        {progress}
        {!night && ' · '}
        {!night && (
          <b class={card.counts.proven > 0 ? 'tone-ok' : 'soft'}>
            {words('uploads.proven', { count: card.counts.proven })}
          </b>
        )}
      </p>
      {night && <p class={`note${card.status === 'paused' ? ' warn' : ''}`}>{night}</p>}
      {card.status === 'waiting-for-person' && (
        <p class="note warn" role="alert">
          <Icon node={KeyRound} />
          {words('uploads.signIn')}
        </p>
      )}
      {!night && (
        <ul class="counts figures">
          {RowState.options
            .filter((state) => card.counts[state] > 0 && state !== 'proven')
            .map((state) => (
              <li key={state}>
                <b>{card.counts[state]}</b> {words(`row.${state}`)}
              </li>
            ))}
        </ul>
      )}
      <p class="hint figures">{paceWords(card, words, (at) => dayAndTime(at, now, language))}</p>
      {card.status !== 'running' && <TroubledRows key={`troubled ${card.revision}`} card={card} />}
      {card.report && <ReportButtons runId={card.id} />}
      {card.report && card.caseId && <StepLeft caseId={card.caseId} />}
      {card.status !== 'paused' && <p>{words(`next.${card.nextAction}`, { detail: card.detail ?? '' })}</p>}
      {card.nextAction === 'confirm-rows' && <ConfirmRows card={card} />}
      {card.nextAction === 'release' && !isPersonalFlow(card.flow) && <Rehearsal card={card} />}
      {card.nextAction === 'release' && <ReleaseRun card={card} />}
      {card.counts.blocked > 0 && <BlockedRows card={card} />}
      <RunButtons card={card} />
    </>
  )
}

function paceWords(card: UploadCard, words: PanelWords, moment: (at: string) => string): string {
  const rate = card.ratePerMinute
  return [
    ...(card.slot && card.status === 'released' ? [words('uploads.slot', { at: moment(card.slot) })] : []),
    ...(rate !== undefined && card.status === 'running'
      ? [words('uploads.rate', { rate: rate.toLocaleString('id-ID', { maximumFractionDigits: 1 }) })]
      : []),
    ...(card.etaAt ? [words('uploads.eta', { at: moment(card.etaAt) })] : []),
  ].join(' · ')
}
