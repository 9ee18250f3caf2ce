/** What the background tells a page's card: only that it should ask again. It carries no data. */
export const LOOK_AGAIN = 'langkah:look-again'
