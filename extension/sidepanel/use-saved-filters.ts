import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { FilterCard } from '#shared/schema/filter-command.ts'
import { usePanel } from './panel-context.ts'

export interface UsedFilters {
  readonly all: ReadonlySignal<readonly FilterCard[]>
  /** The one that the board follows now. */
  readonly chosen: ReadonlySignal<FilterCard | undefined>
  load(): Promise<void>
}

/** The filters that this person may use: his own, and those that others share with his unit. */
export function useSavedFilters(): UsedFilters {
  const { model } = usePanel()
  const all = useSignal<readonly FilterCard[]>([])
  const chosen = useComputed(() => all.value.find(({ id }) => id === model.narrowed.filterId.value))
  async function load(): Promise<void> {
    const answer = await model.call((client) => client.filters.list.query())
    if (answer.ok) all.value = answer.value
  }
  useEffect(() => {
    void load()
  }, [model])
  return { all, chosen, load }
}
