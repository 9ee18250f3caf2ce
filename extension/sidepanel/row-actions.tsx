import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { RecordedRows, RowResult } from '#shared/schema/participant-answer.ts'
import { ReasonCode } from '#shared/schema/reason-code.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { Problem } from '../ui/problem.tsx'
import { FieldsForm } from './fields-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { RowList } from './row-list.ts'
import { useCommand } from './use-command.ts'

type On = { readonly commandId: string; readonly caseId: string; readonly rows: { no: number }[] }

/** What is done with the rows that are selected, all at once; what came of each that was refused is said. */
export function RowActions({ card, list }: { card: CaseCard; list: RowList }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const form = useSignal<'return' | 'number' | undefined>(undefined)
  const results = useSignal<readonly RowResult[] | undefined>(undefined)
  const { current } = card
  const nos = [...list.selected.value]
  const close = () => {
    form.value = undefined
  }
  async function give(
    call: (rows: BridgeClient['participants'], on: On) => Promise<RecordedRows>,
  ): Promise<void> {
    const on = { commandId: crypto.randomUUID(), caseId: card.id, rows: nos.map((no) => ({ no })) }
    const answer = await command.run(({ participants }) => call(participants, on), card.id)
    if (!answer) return
    close()
    results.value = answer.rows
    board.receiveCase(answer.card)
  }
  const said = <Results results={results.value} />
  if (nos.length === 0) return said
  const stepId = current?.id ?? ''
  if (form.value === 'return') {
    return (
      <FieldsForm
        fields={[
          {
            name: 'reasonCode',
            label: words('reasonKind'),
            options: ReasonCode.options.map((value) => ({ value, text: words(`reason.${value}`) })),
          },
          { name: 'reason', label: words('reason'), isLong: true },
        ]}
        send={words('rows.return')}
        command={command}
        onSend={({ reasonCode, reason = '' }) =>
          give((participants, { rows, ...on }) =>
            participants.return.mutate({
              ...on,
              stepId,
              reasonCode: ReasonCode.parse(reasonCode),
              reason,
              rows: rows.map((row) => ({ row })),
            }),
          )
        }
        close={close}
      />
    )
  }
  if (form.value === 'number') {
    const [no = 0] = nos
    return (
      <FieldsForm
        fields={[{ name: 'nomorUsulan', label: words('rows.number') }]}
        send={words('do.yes')}
        command={command}
        onSend={({ nomorUsulan = '' }) =>
          give((participants, { rows: _rows, ...on }) =>
            participants.setNomorUsulan.mutate({ ...on, rows: [{ row: { no }, nomorUsulan }] }),
          )
        }
        close={close}
      />
    )
  }
  const items = Object.fromEntries((current?.kelengkapan ?? []).map(({ id }) => [id, 'ada' as const]))
  return (
    <div class="stack-tight">
      {said}
      <p class="small-text" role="status">
        {words('rows.selected', { count: nos.length })}
      </p>
      <Problem text={command.problem.value} />
      <div class="row">
        {Object.keys(items).length > 0 && (
          <button
            type="button"
            class="button"
            disabled={command.isBusy.value}
            onClick={() =>
              void give((participants, on) => participants.judge.mutate({ ...on, stepId, items }))
            }
          >
            {words('rows.judge')}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            form.value = 'return'
          }}
        >
          {words('rows.return')}
        </button>
        <button
          type="button"
          class="button"
          disabled={command.isBusy.value}
          onClick={() => void give((participants, on) => participants.resume.mutate(on))}
        >
          {words('rows.resume')}
        </button>
        {nos.length === 1 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              form.value = 'number'
            }}
          >
            {words('rows.number')}
          </button>
        )}
      </div>
    </div>
  )
}

function Results({ results }: { results: readonly RowResult[] | undefined }) {
  const { words } = usePanel()
  if (!results) return null
  const refused = results.filter(({ message }) => message !== undefined)
  const changed = results.filter(({ outcome }) => outcome === 'changed').length
  return (
    <div role="status" class="stack-tight">
      {changed > 0 && <p class="note ok">{words('rows.changed', { count: changed })}</p>}
      {refused.length > 0 && (
        <ul class="note warn block">
          {refused.map(({ entry, no, message }) => (
            <li key={entry}>{words('rows.refusal', { no: no ?? '…', why: message ?? '' })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
