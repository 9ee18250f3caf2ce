import type { Person } from '#shared/schema/board.ts'
import { storedItem } from './stored-item.ts'

/** This browser as a device of the office: where its server is, the token, and whom it acts for. */
export interface Pairing {
  readonly address: string
  readonly token: string
  readonly deviceId: string
  readonly expiresAt: string
  readonly me: Person
}

export const DEFAULT_ADDRESS = 'http://127.0.0.1:7417'

export const pairingItem = storedItem<Pairing>('local', 'pairing')
