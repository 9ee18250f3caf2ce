import { storedFamily } from './stored-family.ts'

/** Where a person put the card on the pages of one site. */
export interface CardPlace {
  readonly edge: 'left' | 'right'
  readonly isFolded: boolean
}

/** By host. */
export const cardPlaces = storedFamily<CardPlace>('local', 'card-place:')
