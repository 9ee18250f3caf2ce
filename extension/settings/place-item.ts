import { storedItem } from './stored-item.ts'

/** Where the panel stood when it was last changed: a closed panel loses its address. Gone with the browser. */
export const placeItem = storedItem<string>('session', 'panel-place')
