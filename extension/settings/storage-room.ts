import { browser } from 'wxt/browser'

/** What a browser lets an extension keep in its local storage. */
const ROOM_BYTES = 10_485_760
const ALMOST_FULL = 0.8
const FULL = 0.95

export interface StorageRoom {
  /** From here on the person is told that what is kept here must soon reach the office. */
  readonly isAlmostFull: boolean
  /** From here on nothing new is taken in: what waits must not be the victim of what comes. */
  readonly isFull: boolean
}

/** How much room is left on this computer. Browsers that do not say count as empty: there a write itself fails. */
export async function storageRoom(): Promise<StorageRoom> {
  const { local } = browser.storage
  const used = 'getBytesInUse' in local ? (await local.getBytesInUse(null)) / ROOM_BYTES : 0
  return { isAlmostFull: used >= ALMOST_FULL, isFull: used >= FULL }
}
