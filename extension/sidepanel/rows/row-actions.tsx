import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { RecordedRows, RowResult } from '#shared/schema/participant-answer.ts'
import type { BridgeClient } from '../../bridge-client/bridge-client.ts'
import { Problem } from '../../ui/problem.tsx'
import { FieldsForm } from '../fields-form.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { NumbersForm } from './numbers-form.tsx'
import type { RowList } from './row-list.ts'
import { type OnRows, type RowMove, rowCalls, rowFields, rowMoves } from './row-moves.ts'
import { RowResults } from './row-results.tsx'

/** What is done with the rows that are selected, all at once; what came of each is said. */
export function RowActions({ card, list }: { card: CaseCard; list: RowList }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const form = useSignal<RowMove | 'numbers' | undefined>(undefined)
  const results = useSignal<readonly RowResult[] | undefined>(undefined)
  const { current } = card
  const nos = [...list.selected.value]
  const stepId = current?.id ?? ''
  const close = () => {
    form.value = undefined
  }
  async function give(
    call: (rows: BridgeClient['participants'], on: OnRows) => Promise<RecordedRows>,
  ): Promise<void> {
    const on = { commandId: crypto.randomUUID(), caseId: card.id, rows: nos.map((no) => ({ no })) }
    const answer = await command.run(({ participants }) => call(participants, on), card.id)
    if (!answer) return
    close()
    results.value = answer.rows
    board.receiveCase(answer.card)
  }
  const said = <RowResults results={results.value} />
  const open = form.value
  if (open === 'numbers') {
    return (
      <NumbersForm
        caseId={card.id}
        selected={nos}
        command={command}
        onSend={(rows) =>
          give((participants, { rows: _selected, ...on }) =>
            participants.setNomorUsulan.mutate({ ...on, rows }),
          )
        }
        close={close}
      />
    )
  }
  const numbersButton = (
    <button
      type="button"
      class="button"
      onClick={() => {
        form.value = 'numbers'
      }}
    >
      {words('rows.numbers')}
    </button>
  )
  if (nos.length === 0) {
    return (
      <div class="stack-tight">
        {said}
        <div class="row">{numbersButton}</div>
      </div>
    )
  }
  if (open) {
    return (
      <FieldsForm
        key={open}
        fields={rowFields(open, { card, words })}
        draft={`rows/${card.id}/${open}`}
        send={words(`rows.${open}`)}
        needsSome={open === 'judgeItems'}
        command={command}
        onSend={(values) =>
          give((participants, on) => rowCalls[open](participants, { ...on, stepId }, values))
        }
        close={close}
      />
    )
  }
  const items = Object.fromEntries((current?.kelengkapan ?? []).map(({ id }) => [id, 'ada' as const]))
  const hasItems = Object.keys(items).length > 0
  return (
    <div class="stack-tight">
      {said}
      <p class="small-text" role="status">
        {words('rows.selected', { count: nos.length })}
      </p>
      <Problem text={command.problem.value} />
      <div class="row">
        {hasItems && (
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
          disabled={command.isBusy.value}
          onClick={() => void give((participants, on) => participants.resume.mutate(on))}
        >
          {words('rows.resume')}
        </button>
        {rowMoves
          .filter((move) => move !== 'judgeItems' || hasItems)
          .map((move) => (
            <button
              type="button"
              class="button"
              key={move}
              onClick={() => {
                form.value = move
              }}
            >
              {words(`rows.${move}`)}
            </button>
          ))}
        {numbersButton}
      </div>
    </div>
  )
}
