import { storedItem } from './stored-item.ts'

/** The letter that a page of Srikandi shows now, as labelled lines, until the page shows another or none. */
export interface OpenLetter {
  readonly tabId: number
  readonly text: string
}

export const openLetterItem = storedItem<OpenLetter>('session', 'open-letter')
