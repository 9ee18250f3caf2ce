import type { AnchorPlace } from './page-trouble.ts'
import { storedItem } from './stored-item.ts'

/** Which anchor the picker is to point out, and in which tab: there is one picker at a time. */
export interface Picking {
  readonly tabId: number
  readonly place: AnchorPlace
  /** Of the page. */
  readonly title: string
}

export const pickingItem = storedItem<Picking>('session', 'picking')
