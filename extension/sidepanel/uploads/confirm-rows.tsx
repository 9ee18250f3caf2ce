import { useSignal, useSignalEffect } from '@preact/signals'
import type { UploadCard } from '#shared/schema/board.ts'
import type { UploadRow } from '#shared/schema/upload-run.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { toggled } from './toggled.ts'

type ShownRow = UploadRow & { readonly data: Readonly<Record<string, string>> }

/**
 * Rows of one's own work that wait for one's word: read, tick what was really done, say so. None is ticked beforehand
 * and there is no button that ticks them all.
 */
export function ConfirmRows({ card }: { card: UploadCard }) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const rows = useSignal<readonly ShownRow[] | undefined>(undefined)
  const ticked = useSignal<readonly string[]>([])
  const commandId = useSignal(crypto.randomUUID())
  async function read(): Promise<void> {
    const whole = await run((client) => client.uploads.byId.query({ runId: card.id }))
    if (whole) rows.value = whole.rows.filter(({ state, confirmedAt }) => state === 'ready' && !confirmedAt)
  }
  async function confirm(): Promise<void> {
    const input = { commandId: commandId.value, runId: card.id, rowIds: [...ticked.value] }
    const answer = await run((client) => client.uploads.confirmRows.mutate(input))
    if (!answer) return
    commandId.value = crypto.randomUUID()
    ticked.value = []
    await read()
  }
  useSignalEffect(() => {
    if (rows.value === undefined && problem.value === undefined) void read()
  })
  return (
    <div class="confirm">
      <Problem text={problem.value} />
      <fieldset class="checks whole-lines">
        <legend>{words('uploads.confirmTitle')}</legend>
        {(rows.value ?? []).map(({ id, line, data }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={ticked.value.includes(id)}
              onChange={() => {
                ticked.value = toggled(ticked.value, id)
              }}
            />
            <span>
              <b class="figures">
                {data.tanggal} {data.jamMulai}–{data.jamSelesai}
              </b>
              <span>{data.kegiatan}</span>
              <span class="hint">{words('uploads.confirmRow', { line, plan: data.rencanaAksi ?? '' })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="button primary"
        disabled={isBusy.value || ticked.value.length === 0}
        onClick={() => void confirm()}
      >
        {words('uploads.confirm', { count: ticked.value.length })}
      </button>
    </div>
  )
}
