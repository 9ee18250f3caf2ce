import { useSignal } from '@preact/signals'
import { KeyRound } from 'lucide'
import type { UploadCard } from '#shared/schema/board.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { dayAndTime } from '../ui/time-words.ts'
import { ConfirmRows } from './confirm-rows.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { useCommand } from './use-command.ts'

/** Rows that need nothing more; `proven` alone is success. */
const SETTLED = [
  'proven',
  'refused',
  'needs-person',
  'cancelled',
  'blocked',
] as const satisfies readonly RowState[]
/** Upload runs with their progress, what they wait for, and the report. */
export function UploadsView() {
  const { words } = usePanel()
  const { uploads } = usePanelBoard()
  const cards = [...uploads.value.values()].map((card) => card.value).toReversed()
  if (cards.length === 0) {
    return (
      <div class="blank">
        <p>{words('uploads.empty')}</p>
      </div>
    )
  }
  return (
    <ul class="sheets page">
      {cards.map((card) => (
        <li class="sheet" key={card.id}>
          <UploadRunItem card={card} />
        </li>
      ))}
    </ul>
  )
}

function UploadRunItem({ card }: { card: UploadCard }) {
  const { model, words, language } = usePanel()
  const now = new Date(model.now.value)
  const settled = SETTLED.reduce((sum, state) => sum + card.counts[state], 0)
  const progress = words('uploads.progress', { done: settled, total: card.total })
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
        {progress} ·{' '}
        <b class={card.counts.proven > 0 ? 'tone-ok' : 'soft'}>
          {words('uploads.proven', { count: card.counts.proven })}
        </b>
      </p>
      {card.status === 'waiting-for-person' && (
        <p class="note warn" role="alert">
          <Icon node={KeyRound} />
          {words('uploads.signIn')}
        </p>
      )}
      <ul class="counts figures">
        {RowState.options
          .filter((state) => card.counts[state] > 0 && state !== 'proven')
          .map((state) => (
            <li key={state}>
              <b>{card.counts[state]}</b> {words(`row.${state}`)}
            </li>
          ))}
      </ul>
      <p class="hint figures">{paceWords(card, words, (at) => dayAndTime(at, now, language))}</p>
      {card.report && <p class="hint">{words('uploads.report', { file: card.report })}</p>}
      <p>{words(`next.${card.nextAction}`)}</p>
      {card.nextAction === 'confirm-rows' && <ConfirmRows card={card} />}
      {card.nextAction === 'release' && <Release card={card} />}
    </>
  )
}

function Release({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const isAsked = useSignal(false)
  const commandId = useSignal(crypto.randomUUID())
  async function release(): Promise<void> {
    const input = { commandId: commandId.value, runId: card.id }
    const answer = await run((client) => client.uploads.release.mutate(input))
    if (answer) isAsked.value = false
  }
  if (!isAsked.value) {
    return (
      <button
        type="button"
        class="button primary"
        onClick={() => {
          isAsked.value = true
        }}
      >
        {words('uploads.release')}
      </button>
    )
  }
  return (
    <div class="confirm">
      <p>
        <b>{words('uploads.releaseConfirm', { count: card.counts.ready })}</b>
      </p>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={() => {
          isAsked.value = false
        }}
        send={words('uploads.release')}
        isDisabled={isBusy.value}
        onSend={() => void release()}
      />
    </div>
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
