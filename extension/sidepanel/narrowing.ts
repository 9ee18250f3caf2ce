import { signal } from '@preact/signals'
import type { BoardStatus } from './board-filter.ts'
import type { BoardGroup } from './board-group.ts'
import type { BoardLook, PanelPlace } from './panel-place.ts'

/** How the board is looked at and what it is narrowed to. */
export function createNarrowing() {
  const narrowed = {
    text: signal(''),
    sopId: signal(''),
    status: signal<string>('running'),
    /** A saved filter. */
    filterId: signal(''),
    look: signal<BoardLook>('list'),
    group: signal<BoardGroup | undefined>(undefined),
  }
  return {
    ...narrowed,
    /** Without what is searched for, often a name. */
    read: (): Omit<PanelPlace, 'tab' | 'caseId' | 'letterId'> => ({
      status: narrowed.status.value as BoardStatus,
      sopId: narrowed.sopId.value,
      filterId: narrowed.filterId.value,
      look: narrowed.look.value,
      group: narrowed.group.value,
    }),
    goTo({ status, sopId, filterId, look, group }: PanelPlace): void {
      narrowed.status.value = status
      narrowed.sopId.value = sopId
      narrowed.filterId.value = filterId
      narrowed.look.value = look
      narrowed.group.value = group
    },
  }
}
