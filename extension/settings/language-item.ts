import type { Language } from './language.ts'
import { officePolicy } from './office-policy.ts'
import { type StoredItem, storedItem } from './stored-item.ts'

const chosen = storedItem<Language>('local', 'language')

/**
 * Indonesian unless the person chose otherwise: many offices run a browser whose own menus are English. What the office
 * has fixed comes before what was chosen.
 */
export const languageItem: StoredItem<Language> = {
  ...chosen,
  read: async () => (await officePolicy()).language ?? chosen.read(),
}
