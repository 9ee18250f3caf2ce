import { useSignal } from '@preact/signals'
import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import type { SampledRow } from '#shared/schema/sampled-row.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { beginOf, mannersOf, ReleaseManners, useManners } from './release-manners.tsx'
import { SampledRowItem } from './sampled-row-item.tsx'
import { toggled } from './toggled.ts'

/** Lets a run go: the owner his own work, else somebody who did not plan it and ticks each row of the sample as seen. */
export function ReleaseRun({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const sample = useSignal<readonly SampledRow[] | undefined>(undefined)
  const seen = useSignal<readonly string[]>([])
  const commandId = useSignal(crypto.randomUUID())
  const manners = useManners()
  const isPersonal = isPersonalFlow(card.flow)
  if (!isPersonal && me.id === card.plannedBy) return <p class="note">{words('uploads.otherReleases')}</p>

  async function open(): Promise<void> {
    const rows = isPersonal ? [] : await run((client) => client.uploads.sample.query({ runId: card.id }))
    if (rows) sample.value = rows
  }
  async function release(): Promise<void> {
    const chosen = isPersonal ? {} : mannersOf(manners)
    const input = { commandId: commandId.value, runId: card.id, seen: [...seen.value], ...chosen }
    const answer = await run((client) => client.uploads.release.mutate(input))
    if (answer) sample.value = undefined
  }
  if (!sample.value) {
    return (
      <>
        <Problem text={problem.value} />
        <button type="button" class="button primary" disabled={isBusy.value} onClick={() => void open()}>
          {words(isPersonal ? 'uploads.release' : 'uploads.sample')}
        </button>
      </>
    )
  }
  const begin = isPersonal ? undefined : beginOf(manners)
  const unseen = sample.value.filter(({ id }) => !seen.value.includes(id))
  return (
    <div class="confirm">
      {!isPersonal && <p>{words('uploads.sampleHint', { count: sample.value.length })}</p>}
      {sample.value.map((row) => (
        <SampledRowItem
          key={row.id}
          runId={card.id}
          row={row}
          isSeen={seen.value.includes(row.id)}
          onToggle={() => {
            seen.value = toggled(seen.value, row.id)
          }}
        />
      ))}
      {!isPersonal && <ReleaseManners {...manners} />}
      <p>
        <b>
          {begin === undefined
            ? words('uploads.releaseConfirm', { count: card.counts.ready })
            : words('uploads.releaseAt', { count: card.counts.ready, at: begin })}
        </b>
      </p>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={() => {
          sample.value = undefined
        }}
        send={words('uploads.release')}
        isDisabled={isBusy.value || unseen.length > 0 || begin === ''}
        onSend={() => void release()}
      />
    </div>
  )
}
