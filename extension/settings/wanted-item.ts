import { storedItem } from './stored-item.ts'

/** What the panel is to show when it opens, or now if it is open. */
export interface Wanted {
  /** A place as it stands behind the `#` of the panel's address. */
  readonly place?: string
  /** Searched for on the board. */
  readonly search?: string
}

/** Taken away by the panel that shows it. */
export const wantedItem = storedItem<Wanted>('session', 'panel-wanted')
