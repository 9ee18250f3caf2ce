import type { StoredItem } from '../settings/stored-item.ts'
import type { Wanted } from '../settings/wanted-item.ts'
import type { PanelModel } from './panel-model.ts'
import { readPlace } from './panel-place.ts'

/** Goes where a notification or the context menu asked the panel to go, until the signal ends it. */
export async function followWanted(
  model: PanelModel,
  item: StoredItem<Wanted>,
  signal: AbortSignal,
): Promise<void> {
  const go = (wanted: Wanted | undefined) => {
    if (!wanted) return
    void item.remove()
    if (wanted.search !== undefined) {
      model.openTab('board')
      model.narrowed.text.value = wanted.search
    } else {
      const { tab, caseId, letterId } = readPlace(wanted.place ?? '')
      model.openTab(tab)
      if (letterId) model.openLetter(letterId)
      if (caseId) model.openCase(caseId)
    }
  }
  item.watch(go, signal)
  go(await item.read())
}
