import { useSignal } from '@preact/signals'
import { Image } from 'lucide'
import type { UploadCard } from '#shared/schema/board.ts'
import type { RehearsedCard } from '#shared/schema/rehearsal.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { Problem } from '../../ui/problem.tsx'
import { MadeFileButton } from '../documents/made-file-button.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

/** "Uji isi" of the sampled rows before a run may go: asked for here, done by a worker, its pictures looked at here. */
export function Rehearsal({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const asking = useCommand()
  const { rehearsal, id: runId } = card
  const isUnderWay = rehearsal?.state === 'asked' || rehearsal?.state === 'running'
  async function ask(): Promise<void> {
    await asking.run((client) =>
      client.uploads.askRehearsal.mutate({ commandId: crypto.randomUUID(), runId }),
    )
  }
  return (
    <>
      {rehearsal && <RehearsalState rehearsal={rehearsal} />}
      {rehearsal && rehearsal.state === 'ended' && <RehearsedRows key={rehearsal.at} runId={runId} />}
      <Problem text={asking.problem.value} />
      {!isUnderWay && (
        <button type="button" class="button" disabled={asking.isBusy.value} onClick={() => void ask()}>
          {words(rehearsal ? 'uploads.rehearseAgain' : 'uploads.rehearse')}
        </button>
      )}
    </>
  )
}

type RehearsalFigures = NonNullable<UploadCard['rehearsal']>

function RehearsalState({ rehearsal }: { rehearsal: RehearsalFigures }) {
  const { model, words, language } = usePanel()
  const { state, filled, total } = rehearsal
  const at = dayAndTime(rehearsal.at, new Date(model.now.value), language)
  const tone = state === 'stopped' || (state === 'ended' && filled < total) ? ' warn' : ''
  return (
    <p class={`note${tone}`} role="status">
      {words(`uploads.rehearsal.${state}`, { at, filled, total, why: words(whyOf(rehearsal)) })}
    </p>
  )
}

function whyOf({ why }: RehearsalFigures) {
  if (why === undefined) return 'uploads.rehearsal.left'
  return why === 'stopped' ? 'stop.person' : (`stop.${why}` as const)
}

/** Each rehearsed row with the picture of its form, or why it could not be filled. */
function RehearsedRows({ runId }: { runId: string }) {
  const { words } = usePanel()
  const reading = useCommand()
  const rows = useSignal<readonly RehearsedCard[] | undefined>(undefined)
  async function read(): Promise<void> {
    rows.value = await reading.run((client) => client.uploads.rehearsal.query({ runId }))
  }
  if (!rows.value) {
    return (
      <>
        <Problem text={reading.problem.value} />
        <button type="button" class="button" disabled={reading.isBusy.value} onClick={() => void read()}>
          {words('uploads.rehearsalShow')}
        </button>
      </>
    )
  }
  return (
    <div class="stack-tight">
      {rows.value.map(({ rowId, line, hasPicture, detail, why }) =>
        hasPicture ? (
          <MadeFileButton
            key={rowId}
            icon={Image}
            label={words('uploads.rehearsalPicture', { line })}
            make={(client) => client.uploads.rehearsalPicture.query({ runId, rowId })}
          />
        ) : (
          <p key={rowId} class="note warn">
            <b>{words('uploads.sampleRow', { line })}</b> {detail ?? why}
          </p>
        ),
      )}
    </div>
  )
}
