import type { Person } from '#shared/schema/board.ts'
import { type StoredItem, storedItem } from './stored-item.ts'

/** This browser as a device of the office: where its server is, the token, and whom it acts for. */
export interface Pairing {
  readonly address: string
  readonly token: string
  readonly deviceId: string
  readonly expiresAt: string
  readonly me: Person
}

export const DEFAULT_ADDRESS = 'http://127.0.0.1:7417'

/** The office's server answered this browser once: kept when the pairing ends. */
export const serverSeenItem = storedItem<true>('local', 'server-seen')

const stored = storedItem<Pairing>('local', 'pairing')

export const pairingItem: StoredItem<Pairing> = {
  ...stored,
  async write(pairing) {
    await serverSeenItem.write(true)
    await stored.write(pairing)
  },
}
