import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { storedItem } from './stored-item.ts'

/** Names an anchor: its pack, its page there, and itself. */
export type AnchorPlace = Pick<MendAnchor, 'portal' | 'page' | 'anchor'>

/** What goes wrong with the guide on an open page, for the panel to tell; written by the background alone. */
export interface PageTrouble {
  readonly tabId: number
  /** Something of the page lies over the card, and it cannot get above it. */
  readonly isCovered?: boolean
  /** A control that was to be shown and is not there exactly once; `title` is the page's. */
  readonly lost?: AnchorPlace & { readonly title: string }
}

export const pageTroubleItem = storedItem<PageTrouble>('session', 'page-trouble')
