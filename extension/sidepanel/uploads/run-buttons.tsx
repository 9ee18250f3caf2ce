import { useSignal } from '@preact/signals'
import type { UploadCard } from '#shared/schema/board.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { type RunMove, runMoves } from './run-moves.ts'

/** Pause, go on, cancel: at the next row, wherever the run is worked on. A cancel is asked twice. */
export function RunButtons({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const isAsked = useSignal(false)
  const moves = runMoves(card, me)
  if (moves.length === 0) return null

  async function move(what: RunMove): Promise<void> {
    const about = { commandId: crypto.randomUUID(), runId: card.id }
    const answer = await run((client) =>
      what === 'resume'
        ? client.uploads.start.mutate(about)
        : client.uploads.stop.mutate({ ...about, stop: what }),
    )
    if (answer) isAsked.value = false
  }
  if (isAsked.value) {
    return (
      <div class="confirm">
        <p>
          <b>{words('uploads.cancelConfirm')}</b>
        </p>
        <Problem text={problem.value} />
        <ButtonPair
          cancel={words('back')}
          onCancel={() => {
            isAsked.value = false
          }}
          send={words('uploads.cancel')}
          isDisabled={isBusy.value}
          onSend={() => void move('cancel')}
        />
      </div>
    )
  }
  return (
    <>
      <Problem text={problem.value} />
      <div class="run-moves">
        {moves.map((what) => (
          <button
            key={what}
            type="button"
            class="button"
            disabled={isBusy.value}
            onClick={() => {
              if (what === 'cancel') isAsked.value = true
              else void move(what)
            }}
          >
            {words(`uploads.${what}`)}
          </button>
        ))}
      </div>
    </>
  )
}
