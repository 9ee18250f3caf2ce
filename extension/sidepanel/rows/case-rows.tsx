import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { CaseCard } from '#shared/schema/board.ts'
import { ParticipantState } from '#shared/schema/participant.ts'
import { Problem } from '../../ui/problem.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Select } from '../../ui/select.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { failureSentence } from '../use-command.ts'
import { PasteForm } from './paste-form.tsx'
import { RowActions } from './row-actions.tsx'
import { RowItem } from './row-item.tsx'
import { createRowList, type RowList } from './row-list.ts'

/** The people of a collective berkas: how many are where, each by itself, and what can be done with many at once. */
export function CaseRows({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const counts = card.participants
  // Only a letter of somebody else is about several people.
  const isCollective = card.applicant.kind !== 'asn' && card.applicant.kind !== 'pensioner'
  const isDesk = me.roles.some((role) => role === 'petugas' || role === 'tu')
  const mayAdd = isCollective && isDesk && card.status === 'open'
  if (!counts && !mayAdd) return null
  return (
    <details class="part">
      <summary>{words('rows.title')}</summary>
      <div class="stack">
        <p class="soft small-text">
          {counts
            ? words('rows.counts', { ...counts, ended: counts.refused + counts.withdrawn + counts.done })
            : words('rows.none')}
        </p>
        {mayAdd && <PasteForm card={card} />}
        {counts && <Rows card={card} />}
      </div>
    </details>
  )
}

function Rows({ card }: { card: CaseCard }) {
  const { model, words } = usePanel()
  const text = useSignal('')
  const state = useSignal('')
  const list = useMemo(
    () =>
      createRowList((filter) =>
        model.call((client) => client.participants.list.query({ caseId: card.id, ...filter })),
      ),
    [model, card.id],
  )
  const wanted = text.value.trim()
  const chosen = ParticipantState.options.find((each) => each === state.value)
  useEffect(() => {
    void list.show({ ...(wanted !== '' && { text: wanted }), ...(chosen && { state: chosen }) })
  }, [list, wanted, chosen, card.revision])
  const rows = list.rows.value
  return (
    <>
      <SearchInput value={text} label={words('rows.search')} />
      <Select
        label={words('rows.state')}
        value={state}
        first={words('rows.all')}
        options={ParticipantState.options.map((value) => ({ value, text: words(`rows.${value}`) }))}
      />
      <Problem text={list.failure.value && failureSentence(list.failure.value, words)} />
      {rows && (
        <p class="soft small-text" role="status">
          {words('rows.shown', { shown: rows.length, total: list.total.value })}
        </p>
      )}
      <RowActions card={card} list={list} />
      <RowItems card={card} list={list} />
      {list.next.value !== undefined && (
        <button type="button" class="button" onClick={() => void list.more()}>
          {words('letters.more')}
        </button>
      )}
    </>
  )
}

function RowItems({ card, list }: { card: CaseCard; list: RowList }) {
  const { words } = usePanel()
  const rows = list.rows.value ?? []
  const selected = list.selected.value
  if (rows.length === 0) return null
  return (
    <ul class="people">
      <li>
        <label>
          <input type="checkbox" checked={selected.size === rows.length} onChange={list.toggleAll} />
          <span>{words('rows.selectAll')}</span>
        </label>
      </li>
      {rows.map((row) => (
        <RowItem key={row.no} card={card} row={row} list={list} />
      ))}
    </ul>
  )
}
