import { storedItem } from './stored-item.ts'

export type Language = 'id' | 'en'

/** Indonesian unless the person chose otherwise: many offices run a browser whose own menus are English. */
export const languageItem = storedItem<Language>('local', 'language')
