import type { CaseCard } from '#shared/schema/board.ts'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { VerdictSelect } from '../verdict-select.tsx'
import type { RowList } from './row-list.ts'

interface RowProps {
  readonly card: CaseCard
  readonly row: ParticipantCard
  readonly list: RowList
}

/** One person of a collective berkas: where it stands, and what is there of its documents. */
export function RowItem({ card, row, list }: RowProps) {
  const { words } = usePanel()
  const { no, name, nip, state, step, nomorUsulan, returned, ended, handover } = row
  return (
    <li>
      <label>
        <input type="checkbox" checked={list.selected.value.has(no)} onChange={() => list.toggle(no)} />
        <span>
          <span class="row-title">
            <span class="figures soft">{no}</span>
            <strong>{name ?? words('case.unnamed')}</strong>
            {state !== 'going' && <span class={`badge status-${state}`}>{words(`rows.${state}`)}</span>}
          </span>
          <span class="soft small-text figures">{[nip, nomorUsulan].filter(Boolean).join(' · ')}</span>
          {step?.isBehind && <span class="soft small-text">{step.kegiatan}</span>}
          {state === 'returned' && returned && <span class="small-text tone-warn">{returned.reason}</span>}
          {ended && <span class="small-text">{words('rows.ended', { reason: ended.reason })}</span>}
          {handover && (
            <span class="small-text tone-ok">
              {words('rows.handed', { channel: words(`channel.${handover.channel}`) })}
            </span>
          )}
          <Lacking row={row} />
        </span>
      </label>
      {state === 'going' && row.kelengkapan.length > 0 && <RowKelengkapan card={card} row={row} />}
    </li>
  )
}

function Lacking({ row: { state, isComplete, kelengkapan } }: { row: ParticipantCard }) {
  const { words } = usePanel()
  if (state !== 'going' || isComplete || kelengkapan.every(({ verdict }) => verdict === 'belum')) return null
  const lacking = kelengkapan.filter(({ verdict }) => verdict !== 'ada' && verdict !== 'tidak-berlaku')
  return (
    <span class="small-text tone-warn">
      {words('rows.lacking', { items: lacking.map(({ text }) => text).join(', ') })}
    </span>
  )
}

/** Its own verdicts, item by item, folded away; what is not judged for it stands as for the whole berkas. */
function RowKelengkapan({ card, row }: Omit<RowProps, 'list'>) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const label = words('rows.itemsOf', { name: row.name ?? String(row.no) })

  async function judge(itemId: string, verdict: Verdict): Promise<void> {
    const input = {
      ...{ commandId: crypto.randomUUID(), caseId: card.id, stepId: row.step?.id ?? '' },
      ...{ items: { [itemId]: verdict }, rows: [{ no: row.no }] },
    }
    const answer = await run((client) => client.participants.judge.mutate(input), card.id)
    if (!answer) return
    problem.value = answer.rows[0]?.message
    board.receiveCase(answer.card)
  }
  return (
    <details class="row-items">
      <summary aria-label={label}>{words('rows.items')}</summary>
      <Problem text={problem.value} />
      <ul class="verdict-list">
        {row.kelengkapan.map(({ id, text, verdict, isOwn }) => (
          <li key={id}>
            <span>
              {text} {!isOwn && <span class="soft small-text">({words('rows.shared')})</span>}
            </span>
            <VerdictSelect
              label={`${text}, ${row.name ?? row.no}`}
              verdict={verdict}
              isDisabled={isBusy.value}
              judge={(given) => judge(id, given)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
