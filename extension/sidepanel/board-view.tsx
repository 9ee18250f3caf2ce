import { useComputed } from '@preact/signals'
import { Search } from 'lucide'
import type { ComponentType } from 'preact'
import type { CaseCard } from '#shared/schema/board.ts'
import { Choice } from '../ui/choice.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { Select } from '../ui/select.tsx'
import { type BoardStatus, boardStatuses, filterBoard, filterFound } from './board-filter.ts'
import { filterOfGroup } from './board-group.ts'
import { BoardRows } from './board-rows.tsx'
import { GroupLine } from './group-line.tsx'
import { MoreRows } from './more-rows.tsx'
import { onDemand } from './on-demand.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { BoardLook } from './panel-place.ts'
import { SavedFilters } from './saved-filters.tsx'
import { useCasePages } from './use-case-pages.ts'
import { useSavedFilters } from './use-saved-filters.ts'

const LOOKS: Record<BoardLook, ComponentType> = {
  list: BoardList,
  flow: onDemand(async () => (await import('./flow/sop-flow-view.tsx')).SopFlowView),
  load: onDemand(async () => (await import('./flow/load-view.tsx')).LoadView),
}

/** The cases this person may see: as rows, on the drawing of their SOP, or as figures. */
export function BoardView() {
  const { model, words } = usePanel()
  const { look } = model.narrowed
  const Look = LOOKS[look.value]
  return (
    <>
      <div class="looks">
        <Choice
          label={words('look.label')}
          options={(['list', 'flow', 'load'] as const).map((value) => ({
            value,
            text: words(`look.${value}`),
          }))}
          value={look.value}
          choose={(value) => {
            look.value = value
          }}
        />
      </div>
      <Look />
    </>
  )
}

/** Rows of steps: what is due first, and more by pages. */
function BoardList() {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const { text, sopId, status, group } = model.narrowed
  const filters = useSavedFilters()
  const cards = useComputed(() => [...board.cases.value.values()].map((card) => card.value))
  const filter = useComputed(() => ({
    text: text.value,
    sopId: sopId.value,
    status: status.value as BoardStatus,
    saved: group.value ? filterOfGroup(group.value) : filters.chosen.value?.filter,
  }))
  const { loaded, more } = useCasePages(filter)
  const shown = useComputed(() => {
    const found = loaded.value?.found
    const now = new Date(model.now.value)
    if (!found) return filterBoard(cards.value, filter.value, now)
    const known = found.flatMap((id) => board.cases.value.get(id)?.value ?? [])
    return filterFound(known, filter.value, now)
  })
  const total = loaded.value?.next === undefined ? shown.value.length : loaded.value.total
  if (cards.value.length === 0) {
    return (
      <div class="blank">
        <p>{words('board.empty')}</p>
      </div>
    )
  }
  return (
    <>
      <div class="filters">
        <div class="search">
          <Icon node={Search} />
          <SearchInput value={text} label={words('board.search')} />
        </div>
        {group.value ? (
          <GroupLine group={group.value} />
        ) : (
          <>
            <SavedFilters filters={filters} asked={filter.value} />
            {!filters.chosen.value && <Narrowing cards={cards.value} />}
          </>
        )}
        <p class="hint figures" role="status">
          {total > shown.value.length
            ? words('board.countOf', { count: shown.value.length, total })
            : words('board.count', { count: shown.value.length })}
        </p>
      </div>
      {shown.value.length === 0 ? (
        <div class="blank">
          <p class="soft">{words('board.noMatch')}</p>
        </div>
      ) : (
        <BoardRows cards={shown.value} />
      )}
      {loaded.value?.next !== undefined && <MoreRows more={() => void more()} />}
    </>
  )
}

function Narrowing({ cards }: { cards: readonly CaseCard[] }) {
  const { model, words } = usePanel()
  const { sopId, status } = model.narrowed
  return (
    <div class="row">
      <div class="grow">
        <Select
          label={words('board.sop')}
          value={sopId}
          first={words('board.allSops')}
          options={sopsOf(cards)}
        />
      </div>
      <div>
        <Select
          label={words('board.status')}
          value={status}
          options={boardStatuses.map((value) => ({ value, text: words(`status.${value}`) }))}
        />
      </div>
    </div>
  )
}

function sopsOf(cards: readonly CaseCard[]): { value: string; text: string }[] {
  const sops = new Map(cards.map(({ sop }) => [sop.id, sop.title]))
  return [...sops].map(([value, text]) => ({ value, text }))
}
