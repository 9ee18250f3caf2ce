import type { LinkState } from '../messaging/page-view.ts'
import { type StoredItem, storedItem } from '../settings/stored-item.ts'

/** How the last call to the server went. Times in epoch milliseconds. */
export interface Link {
  readonly state: Exclude<LinkState, 'unpaired'>
  readonly since: number
  readonly failedAt?: number
}

export type LinkStateItem = StoredItem<Link>

export const linkStateItem: LinkStateItem = storedItem<Link>('session', 'link')
