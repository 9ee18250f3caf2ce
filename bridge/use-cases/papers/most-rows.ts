/** More is no list that anybody reads; a year or a SOP is then named. */
export const MOST_ROWS = 20_000
