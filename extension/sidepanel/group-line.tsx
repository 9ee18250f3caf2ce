import { X } from 'lucide'
import { Icon } from '../ui/icon.tsx'
import type { BoardGroup } from './board-group.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** What the list is narrowed to since somebody went into a figure, and the way back to all. */
export function GroupLine({ group }: { group: BoardGroup }) {
  const { model, words } = usePanel()
  return (
    <p class="group-line">
      <strong>{words(`group.${group.kind}`, { name: useNameOf(group) })}</strong>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          model.narrowed.group.value = undefined
        }}
      >
        <Icon node={X} />
        {words('group.clear')}
      </button>
    </p>
  )
}

/** Its name where the panel knows it, else its code. */
function useNameOf(group: BoardGroup): string {
  const board = usePanelBoard()
  const { id } = group
  if (group.kind === 'holder') return board.people.find((person) => person.id === id)?.name ?? id
  if (group.kind === 'unit') return group.name ?? id
  const cards = [...board.cases.value.values()].map((card) => card.value)
  const card = cards.find(({ sop }) => sop.id === group.sopId)
  return card?.steps.find((step) => step.id === id)?.kegiatan ?? id
}
